Source: OURS
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

Inside, WPAR commands refuse, and the world is the partition's own:

  # clogin wpar1
  *******************************************************************************
  *                                                                             *
  *                                                                             *
  *  Welcome to AIX Version 6.1!                                                *
  *                                                                             *
  *                                                                             *
  *  Please see the README file in /usr/lpp/bos for information pertinent to    *
  *  this release of the AIX Operating System.                                  *
  *                                                                             *
  *                                                                             *
  *******************************************************************************
  Last unsuccessful login: Thu Aug  2 13:26:23 EET 2007 on ssh from nim02nim
  Last login: Tue Aug  7 14:16:24 EET 2007 on /dev/Global from uataix6
  root@wpar1 AIX 6 Beta : / # lswpar
  lswpar: This command must be run in the global environment, not in a workload partition.
  [1]
  root@wpar1 AIX 6 Beta : / # mkwpar -n x
  mkwpar: This command must be run in the global environment, not in a workload partition.
  [1]
  root@wpar1 AIX 6 Beta : / # startwpar wpar1
  startwpar: This command must be run in the global environment, not in a workload partition.
  [1]
  root@wpar1 AIX 6 Beta : / # stopwpar wpar1
  stopwpar: This command must be run in the global environment, not in a workload partition.
  [1]
  root@wpar1 AIX 6 Beta : / # rmwpar wpar1
  rmwpar: This command must be run in the global environment, not in a workload partition.
  [1]
  root@wpar1 AIX 6 Beta : / # rebootwpar wpar1
  rebootwpar: This command must be run in the global environment, not in a workload partition.
  [1]
  root@wpar1 AIX 6 Beta : / # clogin wpar1
  clogin: This command must be run in the global environment, not in a workload partition.
  [1]
  root@wpar1 AIX 6 Beta : / # ls /
  audit       etc         lost+found  opt         tftpboot    unix
  bin         home        lpp         proc        tmp         usr
  dev         lib         mnt         sbin        u           var
  root@wpar1 AIX 6 Beta : / # lsvg
  lsvg: Volume groups are not visible inside a workload partition.
  [1]
  root@wpar1 AIX 6 Beta : / # ifconfig en1
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.81 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  root@wpar1 AIX 6 Beta : / # netstat -in
  Name  Mtu   Network     Address            Ipkts Ierrs    Opkts Oerrs  Coll
  en1   1500  link#2      0.2.55.9a.10.3     162325     0    60252     0     0
  en1   1500  10.1        10.1.1.81          162325     0    60252     0     0
  lo0   16896 link#1                          36891     0    36891     0     0
  lo0   16896 127         127.0.0.1           36891     0    36891     0     0
  lo0   16896 ::1                             36891     0    36891     0     0
  root@wpar1 AIX 6 Beta : / # who
  root        Global      Aug 09 11:08     (uataix6)
  root@wpar1 AIX 6 Beta : / # hostname renamed; hostname
  renamed
  renamed
  root@wpar1 AIX 6 Beta : / # touch /usr/x
  touch: 0652-046 Cannot create /usr/x.
  [1]
  root@wpar1 AIX 6 Beta : / # df /usr
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /usr             5767168   1807400   69%    42816    18% /usr
  root@wpar1 AIX 6 Beta : / # lssrc -a | head -3
  Subsystem         Group            PID          Status 
   syslogd          ras              470486       active
   portmap          portmap          270216       active
  root@wpar1 AIX 6 Beta : / # cat /../etc/hostname /wpars
  cat: 0652-050 Cannot open /../etc/hostname.
  cat: 0652-050 Cannot open /wpars.
  [2]
  root@wpar1 AIX 6 Beta : / # exit
  [2]
  # hostname; lswpar
  uataix6
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     renamed   /wpars/wpar1
