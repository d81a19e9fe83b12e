Source: OURS messages 0513 captured

Stopping and starting a subsystem:

  # stopsrc -s inetd
  0513-044 The inetd Subsystem was requested to stop.
  # lssrc -s inetd
  Subsystem         Group            PID          Status 
   inetd            tcpip                         inoperative
  # startsrc -s inetd
  0513-059 The inetd Subsystem has been started. Subsystem PID is 670748.
  # lssrc -s inetd
  Subsystem         Group            PID          Status 
   inetd            tcpip            670748       active

Once more:

  # startsrc -s inetd
  0513-029 The inetd Subsystem is already active.
  Multiple instances are not supported.
  [1]
  # refresh -s inetd
  0513-095 The request for subsystem refresh was completed successfully.
  # stopsrc -s nosuch
  0513-085 The nosuch Subsystem is not on file.
  [1]
  # startsrc -s nosuch
  0513-085 The nosuch Subsystem is not on file.
  [1]
  # startsrc
  Usage: startsrc [-a Argument] [-e Environment] -s Subsystem
         startsrc [-e Environment] -g GroupName
  [1]
  # stopsrc -s inetd; stopsrc -s inetd
  0513-044 The inetd Subsystem was requested to stop.
  0513-004 The Subsystem or Group, inetd, is currently inoperative.
  [1]
