Source: OURS

What init begins:

  # lsitab -a | grep -c :
  27
  # lsitab cron
  cron:23456789:respawn:/usr/sbin/cron
  # lsitab nosuch
  [1]
  # lsitab -a init
  Usage: lsitab {-a | Identifier}
  [1]

An entry is added, changed, and removed:

  # mkitab 'mine:2:once:/usr/local/bin/mine > /dev/console 2>&1'; tail -1 /etc/inittab
  mine:2:once:/usr/local/bin/mine > /dev/console 2>&1
  # mkitab -i cron 'other:23456789:respawn:/usr/sbin/other'; grep -n other /etc/inittab
  13:other:23456789:respawn:/usr/sbin/other
  # chitab 'mine:2:off:/usr/local/bin/mine'; lsitab mine; lsitab -a | wc -l
  mine:2:off:/usr/local/bin/mine
        29
  # rmitab mine; rmitab other; lsitab mine
  [1]

Mistakes:

  # mkitab 'cron:2:once:/usr/sbin/cron'
  mkitab: An entry cron is there already.
  [1]
  # mkitab -i nosuch 'x:2:once:/x'
  mkitab: There is no entry nosuch.
  [1]
  # mkitab 'x:2:one:/x'
  mkitab: one is no action of init.
  [1]
  # mkitab x:2
  mkitab: x:2 is no entry: Identifier:RunLevel:Action:Command is wanted.
  [1]
  # mkitab 'x:2z:once:/x'
  mkitab: x:2z:once:/x is no entry: Identifier:RunLevel:Action:Command is wanted.
  [1]
  # mkitab
  Usage: mkitab [-i Identifier] Identifier:RunLevel:Action:Command
  [1]
  # chitab 'x:2:once:/x'
  chitab: There is no entry x.
  [1]
  # chitab ':2:once:/x'
  chitab: :2:once:/x is no entry: Identifier:RunLevel:Action:Command is wanted.
  [1]
  # rmitab x
  rmitab: There is no entry x.
  [1]
  # rmitab
  Usage: rmitab Identifier
  [1]

Init begins what has died again, with another number:

  # lsitab srcmstr; ps -p 131144 -o comm; kill -9 131144; ps -p 131144
  srcmstr:23456789:respawn:/usr/sbin/srcmstr # System Resource Controller
  COMMAND
  srcmstr
     PID    TTY  TIME CMD
  [1]
  # ps -eo ppid,args | grep srcmstr; lssrc -s inetd
   623490 grep srcmstr
        1 /usr/sbin/srcmstr
  Subsystem         Group            PID          Status 
   inetd            tcpip            151622       active
  # rmitab srcmstr; kill $(ps -eo pid,args | awk '/srcmstr$/ {print $1}'); lssrc -s inetd
  0513-001 The System Resource Controller daemon is not active.
  [1]

  # mkitab 'srcmstr:23456789:respawn:/usr/sbin/srcmstr'; telinit q; lssrc -s inetd
  Subsystem         Group            PID          Status 
   inetd            tcpip            151622       active

In a workload partition it is that one's:

  # mkwpar -s -n wpar1 > /dev/null; clogin wpar1 lsitab -a
  init:2:initdefault:
  rc:23456789:wait:/etc/rc > /dev/console 2>&1 # Multi-User checks
  srcmstr:23456789:respawn:/usr/sbin/srcmstr # System Resource Controller
  rctcpip:23456789:wait:/etc/rc.tcpip > /dev/console 2>&1 # Start TCP/IP daemons
  rcnfs:23456789:wait:/etc/rc.nfs > /dev/console 2>&1 # Start NFS Daemons
  cron:23456789:respawn:/usr/sbin/cron
  qdaemon:23456789:wait:/usr/bin/startsrc -sqdaemon
  writesrv:23456789:wait:/usr/bin/startsrc -swritesrv
  l2:2:wait:/etc/rc.d/rc 2
  ctrmc:2:once:/usr/bin/startsrc -s ctrmc > /dev/console 2>&1
  # clogin wpar1 'rmitab cron; lsitab cron'; lsitab cron
  cron:23456789:respawn:/usr/sbin/cron
