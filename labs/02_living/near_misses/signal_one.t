Lab: 02_living
After: users
Checkpoint: daemon
Caught by: signals

Another signal for the gentle stop.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u {{uid}} -S -n 1 -f 9 -G local -R
  root@{{name}} AIX 6 Beta : / # startsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # exit
