Source: OURS
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

Inside, WPAR commands refuse, and the world is the partition's own:

  # clogin wpar1
  root@wpar1 AIX 6 Beta : / # lswpar
  root@wpar1 AIX 6 Beta : / # mkwpar -n x
  root@wpar1 AIX 6 Beta : / # startwpar wpar1
  root@wpar1 AIX 6 Beta : / # stopwpar wpar1
  root@wpar1 AIX 6 Beta : / # rmwpar wpar1
  root@wpar1 AIX 6 Beta : / # rebootwpar wpar1
  root@wpar1 AIX 6 Beta : / # clogin wpar1
  root@wpar1 AIX 6 Beta : / # ls /
  root@wpar1 AIX 6 Beta : / # lsvg
  root@wpar1 AIX 6 Beta : / # ifconfig en1
  root@wpar1 AIX 6 Beta : / # netstat -in
  root@wpar1 AIX 6 Beta : / # who
  root@wpar1 AIX 6 Beta : / # hostname renamed; hostname
  root@wpar1 AIX 6 Beta : / # touch /usr/x
  root@wpar1 AIX 6 Beta : / # df /usr
  root@wpar1 AIX 6 Beta : / # lssrc -a | head -3
  root@wpar1 AIX 6 Beta : / # cat /../etc/hostname /wpars
  root@wpar1 AIX 6 Beta : / # exit
  # hostname; lswpar
