Source: OURS the flags of w, alog and at, and wall

Who is here, logs of one's own, jobs for one's shell, a word to all:

  # w
    11:08AM   up 7 days,   3:04,  1 user,   load average: 0.00, 0.00, 0.00
  User     tty          login@       idle      JCPU      PCPU what
  root     pts/0        11:08AM          0         0         0 -ksh
  # w -h -l
  root     pts/0        11:08AM          0         0         0 -ksh
  # w -s root
    11:08AM   up 7 days,   3:04,  1 user,   load average: 0.00, 0.00, 0.00
  User     tty       what
  root     pts/0     -ksh
  # w nosuch
    11:08AM   up 7 days,   3:04,  1 user,   load average: 0.00, 0.00, 0.00
  User     tty          login@       idle      JCPU      PCPU what
  # print one | alog -f /tmp/log; print two | alog -f /tmp/log; alog -f /tmp/log -o
  one
  two
  one
  two
  # alog -f /nosuch/log -o
  alog: /nosuch/log: A file or directory in the path name does not exist.
  [1]
  # alog -t nosuch -o
  Usage: alog {-f File | -t LogType} [-o] [-q]
         alog -L
  [1]
  # print 'ls /' > /tmp/job; at -k -f /tmp/job now + 1 hour
  Job root.1186654080.a will be run at Thu Aug  9 12:08:00 EET 2007.
  # at -s -f /tmp/job now + 2 hours
  Job root.1186657680.a will be run at Thu Aug  9 13:08:00 EET 2007.
  # at -l; at -l -o
  root.1186654080.a	Thu Aug  9 12:08:00 EET 2007
  root.1186657680.a	Thu Aug  9 13:08:00 EET 2007
  root.1186654080.a	Thu Aug  9 12:08:00 EET 2007
  root.1186657680.a	Thu Aug  9 13:08:00 EET 2007
  # wall All is well
  
  Broadcast message from root@uataix6 (pts/0) at 11:08:00 ...
  
  All is well
  # print From a pipe | wall
  
  Broadcast message from root@uataix6 (pts/0) at 11:08:00 ...
  
  From a pipe
