Lab: 01_first_wpar
After: started
Checkpoint: started
Caught by: processes

Tidying up inside: a daemon one has no use for is killed, and init told not to begin it again.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # set -- $(ps -e -o pid,comm | grep cron)
  root@{{name}} AIX 6 Beta : / # rmitab cron; kill -9 $1
  root@{{name}} AIX 6 Beta : / # exit
