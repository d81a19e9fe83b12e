Lab: 02_living
After: daemon
Checkpoint: changed
Caught by: restarted

Stopped and started, and then changed.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # startsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # chssys -s {{daemon}} -a {{longer}}
  root@{{name}} AIX 6 Beta : / # exit
