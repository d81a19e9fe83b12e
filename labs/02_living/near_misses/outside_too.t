Lab: 02_living
After: users
Checkpoint: daemon
Caught by: only_theirs

Defined at the wrong prompt first, as root's, and left there.

  # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u 0 -S -n 15 -f 9 -G local -R
  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u {{uid}} -S -n 15 -f 9 -G local -R
  root@{{name}} AIX 6 Beta : / # startsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # exit
