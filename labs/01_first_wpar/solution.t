Lab: 01_first_wpar

What is typed, stage by stage, by somebody who does the lab as it is meant. After each
stage every check of its checkpoint passes; before it none does.

Checkpoint: created

  # mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
  # lsvg -l rootvg | grep wpar
  # grep -p wpar1 /etc/filesystems

Checkpoint: started

  # startwpar -v wpar1
  # lsvg -l rootvg | grep wpar1
  # ifconfig en1
  # lswpar
  # lssrc -a | grep cor

Checkpoint: inside

  # clogin wpar1
  root@wpar1 AIX 6 Beta : / # df
  root@wpar1 AIX 6 Beta : / # tty
  root@wpar1 AIX 6 Beta : / # hostname > /home/report
  root@wpar1 AIX 6 Beta : / # uname -W >> /home/report
  root@wpar1 AIX 6 Beta : / # exit

Checkpoint: stopped

  # stopwpar -Fv wpar1
  # ifconfig en1
  # lsvg -l rootvg | grep wpar1

Checkpoint: removed

  # lswpar -L wpar1 > /tmp/wpar1.was
  # rmwpar wpar1
  # lswpar
