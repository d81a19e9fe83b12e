Lab: 02_living
After: users
Checkpoint: daemon
Caught by: signals

With the communication that mkssys chooses by itself the daemon is asked by messages, which sleep does not understand.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u {{uid}} -G local -R
  root@{{name}} AIX 6 Beta : / # startsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # exit
