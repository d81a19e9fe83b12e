Lab: 01_first_wpar
After: inside
Checkpoint: stopped
Caught by: stopped

stopwpar typed inside the WPAR, where it is refused.

  # lswpar -L {{name}} > /tmp/{{name}}.runs
  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopwpar -F {{name}}
  root@{{name}} AIX 6 Beta : / # exit
  # sed 's/Active/Defined/' /tmp/{{name}}.runs > /tmp/{{name}}.was
