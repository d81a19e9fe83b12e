Source: OURS F09, F29 of the cases; the layout of -T, -m and -Z is recalled
Setup: sleep 1000 &

A tree (-T), threads (-m, THREAD), sizes of pages (-Z):

  # ps -T $$
     PID    TTY  TIME CMD
  623490  pts/0  0:00 ksh 
  222966  pts/0  0:00 |\--sleep 
  546984  pts/0  0:00  \--ps 
  # ps -fT $$
       UID     PID    PPID   C    STIME    TTY  TIME CMD
      root  623490       1   0 11:08:00  pts/0  0:00 -ksh 
      root  222966  623490   0 11:08:00  pts/0  0:00 |\--sleep 1000 
      root  346722  623490   0 11:08:00  pts/0  0:00  \--ps -fT 623490 
  # ps -T 99999
     PID    TTY  TIME CMD
  [1]
  # ps -T
  Usage: ps [-A] [-a] [-d] [-e] [-f] [-k] [-l] [-m] [-X] [-Z] [-F Format] [-o Format]
         [-@ [WparName]] [-G Groups] [-g ProcessGroups] [-p Processes] [-T Process]
         [-t Terminals] [-U Users] [-u Users]
         ps [a] [e] [g] [l | u | v] [w] [x] [t Terminal] [ProcessID]
  [1]
  # ps -mo THREAD
      USER     PID    PPID       TID S  CP PRI SC    WCHAN        F TT     BND COMMAND
      root  222966  623490         - A   0  60  1        -   240001 pts/0    - sleep 1000
         -       -       -    222967 S   0  60  0        -      400 -        - -
      root  270216  623490         - A   0  60  1        -   240001 pts/0    - ps -mo THREAD
         -       -       -    270217 R   0  60  0        -      400 -        - -
      root  623490       1         - A   0  60  1        -   240001 pts/0    - -ksh
         -       -       -    623491 S   0  60  0        -      400 -        - -
  # ps -m
     PID    TTY  TIME CMD
  222966  pts/0  0:00 sleep 
       -      -     - -
  594242  pts/0  0:00 ps 
       -      -     - -
  623490  pts/0  0:00 ksh 
       -      -     - -
  # ps -mf
       UID     PID    PPID   C    STIME    TTY  TIME CMD
      root  222966  623490   0 11:08:00  pts/0  0:00 sleep 1000 
         -       -       -   0        -      -     - -
      root  393980  623490   0 11:08:00  pts/0  0:00 ps -mf 
         -       -       -   0        -      -     - -
      root  623490       1   0 11:08:00  pts/0  0:00 -ksh 
         -       -       -   0        -      -     - -
  # ps -ml
         F S UID     PID    PPID   C PRI NI ADDR    SZ    WCHAN    TTY  TIME CMD
    240001 A   0  222966  623490   0  60 20 bf1a5  440           pts/0  0:00 sleep 
       400 S   -       -       -   0  60 -- -        -               -     - -
    240001 A   0  623490       1   0  60 20 ee566  512           pts/0  0:00 ksh 
       400 S   -       -       -   0  60 -- -        -               -     - -
    240001 A   0  718006  623490   0  60 20 fed32  440           pts/0  0:00 ps 
       400 R   -       -       -   0  60 -- -        -               -     - -
  # ps -p 1 -mo pid,tid,st,comm
      PID       TID S COMMAND
        1         - A init
        -         1 S -
  # ps -eZ | head -2
     PID    TTY  TIME DPGSZ SPGSZ TPGSZ SHMPGSZ CMD
       1      -  0:03    4K    4K    4K      4K init 

The environment (e), everybody's to root:

  # FOO=bar sleep 1000 &
  [2]	441238
  # ps ewww $! | tr ' ' '\n' | grep FOO
  FOO=bar
  # ps wwwe $! | awk 'NR==2' | tr ' ' '\n' | grep '^FOO='
  FOO=bar
  # ps $! | grep -c FOO
  0
  [1]
