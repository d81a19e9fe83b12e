Lab: 02_living
After: daemon
Checkpoint: changed
Caught by: restarted

chssys changes what is on file, and not what runs.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # chssys -s {{daemon}} -a {{longer}}
  root@{{name}} AIX 6 Beta : / # exit
