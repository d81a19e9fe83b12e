Lab: 01_first_wpar
After: inside
Checkpoint: stopped
Caught by: stopped

rmwpar -F stops a WPAR too, and then there is nothing left to start again.

  # rmwpar -F wpar1
