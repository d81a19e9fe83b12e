Lab: 02_living
After: users
Checkpoint: daemon
Caught by: runs

Defined, and then started from the shell: the SRC knows nothing of it.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u {{uid}} -S -n 15 -f 9 -G local -R
  root@{{name}} AIX 6 Beta : / # nohup /usr/bin/sleep {{seconds}} &
  root@{{name}} AIX 6 Beta : / # exit
  # exit
