Lab: 01_first_wpar
After: inside
Checkpoint: stopped
Caught by: stopped

stopwpar typed inside the WPAR, where it is refused.

  # clogin wpar1
  root@wpar1 AIX 6 Beta : / # stopwpar -F wpar1
  root@wpar1 AIX 6 Beta : / # exit
