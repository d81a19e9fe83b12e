Source: OURS the words are those of each command
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1
Setup: mkwpar -n wpar2
Setup: startwpar wpar2

A user of the WPAR's own may reboot it, once root of the WPAR has made him a role:

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
  root@wpar1 AIX 6 Beta : / # mkuser kim; pwdadm -f NOCHECK kim
  root@wpar1 AIX 6 Beta : / # passwd kim
  Changing password for "kim"
  kim's New password: {hidden: kim1}
  Enter the new password again:{hidden: kim1}
  root@wpar1 AIX 6 Beta : / # pwdadm -c kim
  root@wpar1 AIX 6 Beta : / # mkrole authorizations=aix.system.boot.reboot dfltmsg="Reboots" booter
  root@wpar1 AIX 6 Beta : / # chuser roles=booter kim; setkst > /dev/null; lssecattr -c /usr/sbin/reboot
  /usr/sbin/reboot accessauths=aix.system.boot.reboot euid=0 secflags=FSF_EPS
  root@wpar1 AIX 6 Beta : / # su - kim
  kim@wpar1 : /home/kim $ reboot
  reboot: Only root may run this command.
  [1]
  kim@wpar1 : /home/kim $ swrole booter
  kim's Password: {hidden: kim1}
  $ rolelist -e; id
  booter          Reboots
  uid=202(kim) gid=1(staff)
  $ halt
  halt: Only root may run this command.
  [1]
  $ shutdown -F
  shutdown: Only root may run this command.
  [1]
  $ reboot
  
  Rebooting . . .
  ksh: 630262 Killed
  [137]
  # lswpar -qca name,state
  wpar1:A
  wpar2:A

What root outside sees of it: the WPAR began anew, its role is still there, another one has none:

  # ps -ef@ wpar1 | awk '$4 == 131144'
     wpar1     root  342248  131144   0 11:08:00      -  0:00 /etc/init 
  # clogin wpar1 -l kim rolelist
  booter          Reboots
  # clogin wpar2 -l root lsrole booter
  lsrole: There is no role called booter.
  [2]
