Source: OURS messages 0513 captured and recalled

A daemon of one's own, as the administrators' guides define it:

  # mkssys -s sshd -p /usr/sbin/sshd -a '-D' -u 0 -S -n 15 -f 9 -R -G local
  0513-071 The sshd Subsystem has been added.
  # lssrc -s sshd; lssrc -S -s sshd
  Subsystem         Group            PID          Status 
   sshd             local                         inoperative
  #subsysname:synonym:cmdargs:path:uid:auditid:standin:standout:standerr:action:multi:contact:svrkey:svrmtype:priority:signorm:sigforce:display:waittime:grpname:
  sshd::-D:/usr/sbin/sshd:0:0:/dev/console:/dev/console:/dev/console:-R:-Q:-S:0:0:20:15:9:-d:20:local:
  # startsrc -s sshd; lssrc -g local; lssrc -ls sshd; refresh -s sshd
  0513-059 The sshd Subsystem has been started. Subsystem PID is 470486.
  Subsystem         Group            PID          Status 
   sshd             local            470486       active
  0513-005 The Subsystem, sshd, only supports signal communication.
  0513-005 The Subsystem, sshd, only supports signal communication.
  [1]

It was defined with -R: killed, it is begun again, and the error log says so:

  # kill -9 $(lssrc -s sshd | awk 'NR == 2 {print $3}'); lssrc -s sshd | tail -1 | cut -c1-34
   sshd             local           
  # errpt | head -2 | tail -1
  BC3BE5A3   0809110807 P S SRC            SOFTWARE PROGRAM ERROR
  # rmssys -s sshd; stopsrc -s sshd; lssrc -s sshd
  rmssys: The sshd Subsystem runs: stop it first.
  0513-044 The sshd Subsystem was requested to stop.
  Subsystem         Group            PID          Status 
   sshd             local                         inoperative

Changed and removed:

  # chssys -s sshd -s ssh -O -E 10 -a '-D -e' -i /dev/null -o /tmp/o -e /tmp/e -t s -D -w 5
  0513-077 Subsystem has been changed.
  # lssrc -S -s ssh; lssrc -a | grep ssh; chssys -s ssh -I 77 -m 3 -q -u cgibson -p /x
  #subsysname:synonym:cmdargs:path:uid:auditid:standin:standout:standerr:action:multi:contact:svrkey:svrmtype:priority:signorm:sigforce:display:waittime:grpname:
  ssh:s:-D -e:/usr/sbin/sshd:0:0:/dev/null:/tmp/o:/tmp/e:-O:-Q:-S:0:0:10:15:9:-D:5:local:
  0513-077 Subsystem has been changed.
  # lssrc -S -s ssh | tail -1; chssys -s ssh -KQd; lssrc -a | grep ssh
  ssh:s:-D -e:/x:202:0:/dev/null:/tmp/o:/tmp/e:-O:-q:-I:77:3:10:15:9:-D:5:local:
  0513-077 Subsystem has been changed.
   ssh              local                         inoperative
  # rmssys -s ssh; lssrc -s ssh
  0513-083 Subsystem has been Deleted.
  0513-085 The ssh Subsystem is not on file.
  [1]

What inetd serves:

  # lssrc -ls inetd
  Subsystem         Group            PID          Status 
   inetd            tcpip            151622       active
  
  Service       Command                  Description              Status 
   ftp          /usr/sbin/ftpd           ftpd                     active
   telnet       /usr/sbin/telnetd        telnetd -a               active
   shell        /usr/sbin/rshd           rshd                     active
   login        /usr/sbin/rlogind        rlogind                  active
   exec         /usr/sbin/rexecd         rexecd                   active
   ntalk        /usr/sbin/talkd          talkd                    active
   daytime      internal                                          active
   time         internal                                          active
   daytime      internal                                          active
   time         internal                                          active
   xmquery      /usr/bin/xmtopas         xmtopas -p3              active
  # lssrc -t telnet; lssrc -t nosuch
  Service       Command                  Description              Status 
   telnet       /usr/sbin/telnetd        telnetd -a               active
  lssrc: The subserver nosuch is not known.
  [1]
  # stopsrc -s inetd; lssrc -t ftp
  0513-044 The inetd Subsystem was requested to stop.
  Service       Command                  Description              Status 
   ftp          /usr/sbin/ftpd           ftpd                     inoperative

The console for browsers is one of them:

  # lssrc -s pconsole; startsrc -s pconsole; stopsrc -s pconsole
  Subsystem         Group            PID          Status 
   pconsole         pconsole                      inoperative
  0513-059 The pconsole Subsystem has been started. Subsystem PID is 276988.
  0513-044 The pconsole Subsystem was requested to stop.

Mistakes:

  # mkssys -s inetd -p /x -u 0
  mkssys: The inetd Subsystem is on file already.
  [1]
  # mkssys -s x -p x -u 0
  mkssys: x is no whole path of a program.
  [1]
  # mkssys -s x -p /x -u nosuch
  mkssys: There is no user nosuch.
  [1]
  # mkssys -s x -p /x -u 0 -S
  Usage: mkssys -s Subsystem -p Path -u UserID [-a Arguments] [-e StandardError]
         [-i StandardInput] [-o StandardOutput] [-t Synonym] [-O | -R] [-Q | -q] [-d | -D]
         [-E Nice] [-G Group] [-w Time]
         [-K | -I MessageQueue -m MessageType | -S -n StopNormal -f StopForce]
  [1]
  # mkssys -s x -p /x -u 0 -E 77
  mkssys: 77 is no nice value: 0 to 39.
  [1]
  # mkssys -s :x -p /x -u 0
  mkssys: :x is no name of a subsystem or group.
  [1]
  # chssys -s nosuch -R
  0513-085 The nosuch Subsystem is not on file.
  [1]
  # chssys -s lpd -s inetd
  chssys: The inetd Subsystem is on file already.
  [1]
  # chssys -s portmap -s other
  chssys: The portmap Subsystem runs: stop it first.
  [1]
  # rmssys -s nosuch; rmssys
  0513-085 The nosuch Subsystem is not on file.
  Usage: rmssys -s Subsystem
  [1]
