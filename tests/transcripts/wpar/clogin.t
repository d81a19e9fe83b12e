Source: OURS the welcome is the paper's
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # clogin wpar1
  clogin: Workload partition wpar1 is in the Defined state.
  [1]
  # startwpar wpar1
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 670748.
  Verifying workload partition startup.
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
  root@wpar1 AIX 6 Beta : / # hostname; uname -W
  wpar1
  1
  root@wpar1 AIX 6 Beta : / # id
  uid=0(root) gid=0(system) groups=2(bin),3(sys),7(security),8(cron),10(audit),11(lp)
  root@wpar1 AIX 6 Beta : / # ps -ef | wc -l
        19
  root@wpar1 AIX 6 Beta : / # exit

A command, as another user:

  # clogin wpar1 uname -n
  wpar1
  # clogin wpar1 -l bin id
  uid=2(bin) gid=2(bin) groups=3(sys),4(adm)
  # clogin -l bin wpar1 id
  uid=2(bin) gid=2(bin) groups=3(sys),4(adm)
  # clogin wpar1 -l nosuch id
  clogin: There is no user called nosuch in workload partition wpar1.
  [1]
  # clogin wpar1 nosuch
  ksh: nosuch:  not found.
  [127]
  # clogin wpar1 false
  [1]
  # clogin nosuch
  clogin: 0960-419 Could not find a workload partition called nosuch.
  [1]
  # clogin
  Usage: clogin WparName [-l User] [Command [Argument ...]]
  [1]

Streams, pipes and files of the caller:

  # print typed | clogin wpar1 cat
  typed
  # print 'uname -n; tty; exit 3' > /tmp/lines; clogin wpar1 < /tmp/lines | tail -n 2
  wpar1
  not a tty
  # clogin wpar1 < /tmp/lines > /dev/null
  [3]
  # lswpar -qca name | while read name; do print 'print $HOME' | clogin $name -l guest; done | tail -n 1
  /home/guest
  # clogin wpar1 uname -n > /tmp/name; cat /tmp/name
  wpar1
  # clogin wpar1 'print $HOME; cd /tmp; pwd'
  /
  /tmp
