Lab: 01_first_wpar
After: stopped
Checkpoint: removed
Caught by: no_stanzas

A copy of /etc/filesystems was made for safety's sake, and put back afterwards.

  # cp /etc/filesystems /tmp/filesystems.was
  # rmwpar {{name}}
  # cp /tmp/filesystems.was /etc/filesystems
