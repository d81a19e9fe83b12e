Lab: 01_first_wpar
After: stopped
Checkpoint: removed
Caught by: no_volumes

With -p the definition goes and the file systems stay, for a WPAR to come.

  # rmwpar -p {{name}}
