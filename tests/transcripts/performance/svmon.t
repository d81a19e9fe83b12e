Source: OURS the form of -G: captured (aix-commands.md); -P and -@: recalled
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 -R shares_CPU=20
Setup: mkwpar -n wpar2 -N interface=en1 address=10.1.1.47 netmask=255.255.252.0 -R shares_CPU=5
Setup: startwpar wpar1

The whole system, in pages and in other units:

  # svmon -G
                 size       inuse        free         pin     virtual
  memory      1048576      713387      335189      181300      304442
  pg space     131072        2120
  
                 work        pers        clnt       other
  pin          181300           0           0           0
  in use       304442           0      408945
  
  PageSize   PoolSize       inuse        pgsp         pin     virtual
  s    4 KB         -      713387        2120      181300      304442
  m   64 KB         -           0           0           0           0
  # svmon -G -O unit=MB
  Unit: MB
  
                 size       inuse        free         pin     virtual
  memory      4096.00     2786.67     1309.33      708.20     1189.23
  pg space     512.00        8.28
  
                 work        pers        clnt       other
  pin          708.20        0.00        0.00        0.00
  in use      1189.23        0.00     1597.44
  
  PageSize   PoolSize       inuse        pgsp         pin     virtual
  s    4 KB         -     2786.67        8.28      708.20     1189.23
  m   64 KB         -        0.00        0.00        0.00        0.00
  # svmon -G -i 5 2 | grep memory
  memory      1048576      713497      335079      181300      304552
  memory      1048576      713497      335079      181300      304552

Each partition:

  # svmon -G -@ ALL
  -------------------------------------------------------------------------------
  WPAR: Global
  -------------------------------------------------------------------------------
                 size       inuse        pgsp     virtual
  memory      1048576       11022           0       11022
  
  -------------------------------------------------------------------------------
  WPAR: wpar1
  -------------------------------------------------------------------------------
                 size       inuse        pgsp     virtual
  memory      1048576       10220           0       10220
  
  # svmon -@ wpar1
  -------------------------------------------------------------------------------
  WPAR: wpar1
  -------------------------------------------------------------------------------
                 size       inuse        pgsp     virtual
  memory      1048576       10220           0       10220
  
  # svmon -P -@ wpar1
  -------------------------------------------------------------------------------
  WPAR: wpar1
  -------------------------------------------------------------------------------
       Pid Command          Inuse      Pin     Pgsp  Virtual
  -------------------------------------------------------------------------------
    688758 rmcd               384        0        0      384
    517736 aixmibd            256        0        0      256
    718006 sendmail           256        0        0      256
    393980 inetd              253        0        0      253
    564994 qdaemon            225        0        0      225
    470486 srcmstr            205        0        0      205
    594242 portmap            189        0        0      189
    670748 init               176        0        0      176
    240968 cron               165        0        0      165
    641500 rpc.statd          139        0        0      139
    364732 writesrv           136        0        0      136
    441238 rpc.lockd          132        0        0      132
    317474 biod               127        0        0      127
    270216 syslogd             77        0        0       77

Processes:

  # svmon -P 1
       Pid Command          Inuse      Pin     Pgsp  Virtual
  -------------------------------------------------------------------------------
         1 init               176        0        0      176
  # svmon -P 1 131144 -O unit=KB
  Unit: KB
  
       Pid Command          Inuse      Pin     Pgsp  Virtual
  -------------------------------------------------------------------------------
    131144 srcmstr         820.00     0.00     0.00   820.00
         1 init            704.00     0.00     0.00   704.00
  # clogin wpar1 svmon -P 1
       Pid Command          Inuse      Pin     Pgsp  Virtual
  -------------------------------------------------------------------------------
         1 init               176        0        0      176

What does not fit:

  # svmon -P 3
  svmon: There is no process 3.
  [1]
  # svmon -P x
  Usage: svmon [-G] [-P [Pid ...]] [-O unit={page | KB | MB | GB}][,summary={basic | longreal}]
         [-@ [ALL | WparName ...]] [-i Interval [Count]]
  [1]
  # svmon -O unit=pound
  Usage: svmon [-G] [-P [Pid ...]] [-O unit={page | KB | MB | GB}][,summary={basic | longreal}]
         [-@ [ALL | WparName ...]] [-i Interval [Count]]
  [1]
  # svmon -@ nosuch
  svmon: nosuch is no workload partition that is active.
  [1]
  # svmon -i
  Usage: svmon [-G] [-P [Pid ...]] [-O unit={page | KB | MB | GB}][,summary={basic | longreal}]
         [-@ [ALL | WparName ...]] [-i Interval [Count]]
  [1]
  # svmon -i 0
  Usage: svmon [-G] [-P [Pid ...]] [-O unit={page | KB | MB | GB}][,summary={basic | longreal}]
         [-@ [ALL | WparName ...]] [-i Interval [Count]]
  [1]
  # svmon -G 7
  Usage: svmon [-G] [-P [Pid ...]] [-O unit={page | KB | MB | GB}][,summary={basic | longreal}]
         [-@ [ALL | WparName ...]] [-i Interval [Count]]
  [1]
  # svmon -Y
  svmon: Not a recognized flag: Y
  Usage: svmon [-G] [-P [Pid ...]] [-O unit={page | KB | MB | GB}][,summary={basic | longreal}]
         [-@ [ALL | WparName ...]] [-i Interval [Count]]
  [1]
  # clogin wpar1 svmon -G -@ ALL
  svmon: -@ can be used in the global environment only, not in a workload partition.
  [1]

In one line:

  # svmon -G -O unit=MB,summary=longreal
  Unit: MB
  
  ----------------------------------------------------------------------
                                    Memory
  ----------------------------------------------------------------------
        Size       Inuse        Free         Pin     Virtual   Available
     4096.00     2786.67     1309.33      708.20     1189.23     2906.77
