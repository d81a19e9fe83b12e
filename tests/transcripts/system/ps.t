Source: OURS
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

The processes of this terminal:

  # ps
     PID    TTY  TIME CMD
  623490  pts/0  0:00 ksh 
  688758  pts/0  0:00 ps 
  # ps -f
       UID     PID    PPID   C    STIME    TTY  TIME CMD
      root  488488  623490   0 11:08:00  pts/0  0:00 ps -f 
      root  623490       1   0 11:08:00  pts/0  0:00 -ksh 

Columns by name:

  # ps -e -o pid,comm | grep init
        1 init
   346722 init
  # ps -ef | grep cron
      root  211720  623490   0 11:08:00  pts/0  0:00 grep cron 
      root  245988       1   0   Aug 02      -  0:03 /usr/sbin/cron 
      root  441238  346722   0 11:08:00      -  0:00 /usr/sbin/cron 
  # ps -o user,tty,args
      USER TT     COMMAND
      root pts/0  ps -o user,tty,args
      root pts/0  -ksh

By partition:

  # ps -ef -@ | head -3
      WPAR      UID     PID    PPID   C    STIME    TTY  TIME CMD
    Global     root       1       0   0   Aug 02      -  0:03 /etc/init 
    Global     root   98356       1   0   Aug 02      -  0:38 /usr/sbin/syncd 60 
  # ps -@ wpar1 -o comm | sort | head -5
      WPAR COMMAND
     wpar1 aixmibd
     wpar1 biod
     wpar1 cron
     wpar1 inetd
  # ps -@ nosuch
  ps: The workload partition nosuch was not found.
  [1]
  # ps -o nosuch
  ps: nosuch is not a valid field name.
  [1]
