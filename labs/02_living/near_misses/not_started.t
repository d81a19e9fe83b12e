Lab: 02_living
After: users
Checkpoint: daemon
Caught by: runs

On file is not running.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u {{uid}} -S -n 15 -f 9 -G local -R
  root@{{name}} AIX 6 Beta : / # exit
