Lab: 02_living
After: users
Checkpoint: daemon
Caught by: respawned

-O: where it ends, it has ended.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u {{uid}} -S -n 15 -f 9 -G local -O
  root@{{name}} AIX 6 Beta : / # startsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # exit
