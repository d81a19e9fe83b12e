Source: OURS layout captured

What it shows:

  # lssrc -s inetd
  Subsystem         Group            PID          Status 
   inetd            tcpip            151622       active
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
  # lssrc -a | head -4
  Subsystem         Group            PID          Status 
   portmap          portmap          143430       active
   inetd            tcpip            151622       active
   snmpd            tcpip            168014       active
  # lssrc -s nosuch
  0513-085 The nosuch Subsystem is not on file.
  [1]
  # lssrc -g nosuch
  0513-086 The nosuch Group is not on file.
  [1]
  # lssrc
  Usage: lssrc -a
         lssrc [-S] -g GroupName
         lssrc [-l | -S] -s Subsystem
         lssrc -t Subserver
  [1]
