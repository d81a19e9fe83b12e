Lab: 01_first_wpar
After: started
Checkpoint: started
Caught by: processes

Tidying up inside: a daemon one has no use for is killed, and init told not to begin it again.

  # clogin wpar1
  root@wpar1 AIX 6 Beta : / # set -- $(ps -e -o pid,comm | grep cron)
  root@wpar1 AIX 6 Beta : / # rmitab cron; kill -9 $1
  root@wpar1 AIX 6 Beta : / # exit
