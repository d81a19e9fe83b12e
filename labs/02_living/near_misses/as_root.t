Lab: 02_living
After: users
Checkpoint: daemon
Caught by: defined

The daemon shall be the user's, and runs as root.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u 0 -S -n 15 -f 9 -G local -R
  root@{{name}} AIX 6 Beta : / # startsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # exit
