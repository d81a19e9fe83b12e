Source: PAPER "Starting and Stopping a WPAR"
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

It is started; its file systems are mounted, its address is on the interface:

  # startwpar -v wpar1
  # lsvg -l rootvg | grep wpar1
  # ifconfig en1
  # lswpar
  # lssrc -a | grep cor

Inside:

  # clogin wpar1
  root@wpar1 AIX 6 Beta : / # df
  root@wpar1 AIX 6 Beta : / # mount
  root@wpar1 AIX 6 Beta : / # tty
  root@wpar1 AIX 6 Beta : / # hostname
  root@wpar1 AIX 6 Beta : / # exit
  # uname -W
