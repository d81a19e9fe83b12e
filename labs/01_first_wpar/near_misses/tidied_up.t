Lab: 01_first_wpar
After: stopped
Checkpoint: removed
Caught by: kept

Removed with all that was known of it.

  # rmwpar {{name}}
  # rm /tmp/{{name}}.*
