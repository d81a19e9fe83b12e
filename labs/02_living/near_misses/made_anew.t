Lab: 02_living
After: daemon
Checkpoint: changed
Caught by: as_before

Taken off the files and defined anew, in haste, without -R.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # rmssys -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{longer}} -u {{uid}} -S -n 15 -f 9 -G local
  root@{{name}} AIX 6 Beta : / # startsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # exit
