Source: OURS the flags of mkssys, chssys and the commands of the SRC that no other file types

  # mkssys -s one -p /usr/bin/sleep -u 0 -a 1000 -e /tmp/e -i /dev/null -o /tmp/o -t o -O -q -d -K -w 5
  0513-071 The one Subsystem has been added.
  # lssrc -S -s one
  #subsysname:synonym:cmdargs:path:uid:auditid:standin:standout:standerr:action:multi:contact:svrkey:svrmtype:priority:signorm:sigforce:display:waittime:grpname:
  one:o:1000:/usr/bin/sleep:0:0:/dev/null:/tmp/o:/tmp/e:-O:-q:-K:0:0:20:0:0:-d:5::
  # mkssys -s two -p /usr/bin/sleep -u guest -Q -D -I 77 -m 3 -E 5 -G pair; lssrc -S -s two
  0513-071 The two Subsystem has been added.
  #subsysname:synonym:cmdargs:path:uid:auditid:standin:standout:standerr:action:multi:contact:svrkey:svrmtype:priority:signorm:sigforce:display:waittime:grpname:
  two:::/usr/bin/sleep:100:0:/dev/console:/dev/console:/dev/console:-O:-Q:-I:77:3:5:0:0:-D:20:pair:
  # chssys -s two -G other -S -n 15 -f 9; lssrc -S -s two | tail -1
  0513-077 Subsystem has been changed.
  two:::/usr/bin/sleep:100:0:/dev/console:/dev/console:/dev/console:-O:-Q:-S:77:3:5:15:9:-D:20:other:
  # mkssys -s no -p /x -u 0 -S
  Usage: mkssys -s Subsystem -p Path -u UserID [-a Arguments] [-e StandardError]
         [-i StandardInput] [-o StandardOutput] [-t Synonym] [-O | -R] [-Q | -q] [-d | -D]
         [-E Nice] [-G Group] [-w Time]
         [-K | -I MessageQueue -m MessageType | -S -n StopNormal -f StopForce]
  [1]

By group, with an environment, all at once:

  # lssrc -g tcpip
  Subsystem         Group            PID          Status 
   inetd            tcpip            151622       active
   snmpd            tcpip            168014       active
   hostmibd         tcpip            176206       active
   snmpmibd         tcpip            196736       active
   aixmibd          tcpip            180330       active
   gated            tcpip                         inoperative
   named            tcpip                         inoperative
   routed           tcpip                         inoperative
   rwhod            tcpip                         inoperative
   iptrace          tcpip                         inoperative
   timed            tcpip                         inoperative
   dpid2            tcpip                         inoperative
   dhcpcd           tcpip                         inoperative
   dhcpcd6          tcpip                         inoperative
   dhcpsd           tcpip                         inoperative
   dhcprd           tcpip                         inoperative
   mrouted          tcpip                         inoperative
   pxed             tcpip                         inoperative
   binld            tcpip                         inoperative
   xntpd            tcpip                         inoperative
   autoconf6        tcpip                         inoperative
   ndpd-host        tcpip                         inoperative
   ndpd-router      tcpip                         inoperative
  # stopsrc -g tcpip | head -2; lssrc -g tcpip
  0513-044 The inetd Subsystem was requested to stop.
  0513-044 The snmpd Subsystem was requested to stop.
  Subsystem         Group            PID          Status 
   inetd            tcpip                         inoperative
   gated            tcpip                         inoperative
   named            tcpip                         inoperative
   routed           tcpip                         inoperative
   rwhod            tcpip                         inoperative
   iptrace          tcpip                         inoperative
   timed            tcpip                         inoperative
   snmpd            tcpip                         inoperative
   hostmibd         tcpip                         inoperative
   snmpmibd         tcpip                         inoperative
   aixmibd          tcpip                         inoperative
   dpid2            tcpip                         inoperative
   dhcpcd           tcpip                         inoperative
   dhcpcd6          tcpip                         inoperative
   dhcpsd           tcpip                         inoperative
   dhcprd           tcpip                         inoperative
   mrouted          tcpip                         inoperative
   pxed             tcpip                         inoperative
   binld            tcpip                         inoperative
   xntpd            tcpip                         inoperative
   autoconf6        tcpip                         inoperative
   ndpd-host        tcpip                         inoperative
   ndpd-router      tcpip                         inoperative
  # startsrc -e A=1 -g tcpip | wc -l
        23
  # refresh -g tcpip
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  0513-095 The request for subsystem refresh was completed successfully.
  # startsrc -a '1 2' -s one; stopsrc -f -s one; lssrc -s one | tail -1
  0513-059 The one Subsystem has been started. Subsystem PID is 276988.
  0513-044 The one Subsystem was requested to stop.
   one                                            inoperative
  # startsrc -s one; stopsrc -c -s one
  0513-059 The one Subsystem has been started. Subsystem PID is 324246.
  0513-044 The one Subsystem was requested to stop.
  # stopsrc -a | head -3
  0513-044 The portmap Subsystem was requested to stop.
  0513-044 The inetd Subsystem was requested to stop.
  0513-044 The gated Subsystem was requested to stop.
  # refresh -g nosuch
  0513-086 The nosuch Group is not on file.
  [1]
  # startsrc -g nosuch
  0513-086 The nosuch Group is not on file.
  [1]
  # stopsrc -g nosuch
  0513-086 The nosuch Group is not on file.
  [1]
