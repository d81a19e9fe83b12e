Lab: 01_first_wpar
After: started
Checkpoint: inside
Caught by: number

Only half of the report: the number is looked at and not written down.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # hostname > /home/report
  root@{{name}} AIX 6 Beta : / # uname -W
  root@{{name}} AIX 6 Beta : / # exit
