Lab: 01_first_wpar
After: started
Checkpoint: inside
Caught by: number

Only half of the report: the number is looked at and not written down.

  # clogin wpar1
  root@wpar1 AIX 6 Beta : / # hostname > /home/report
  root@wpar1 AIX 6 Beta : / # uname -W
  root@wpar1 AIX 6 Beta : / # exit
