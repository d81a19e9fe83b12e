Source: OURS the form: captured (aix-commands.md); -@ and the labels of -s: recalled
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 -R shares_CPU=20
Setup: mkwpar -n wpar2 -N interface=en1 address=10.1.1.47 netmask=255.255.252.0 -R shares_CPU=5
Setup: startwpar wpar1

Since the system was started, and for intervals:

  # vmstat
  
  System configuration: lcpu=1 mem=4096MB
  
  kthr    memory              page              faults        cpu    
  ----- ----------- ------------------------ ------------ -----------
   r  b   avm   fre  re  pi  po  fr   sr  cy  in   sy  cs us sy id wa
   0  0 304442 335189   0   0   0   0    0   0 100   67 200  1  0 99  0
  # vmstat 2 2
  
  System configuration: lcpu=1 mem=4096MB
  
  kthr    memory              page              faults        cpu    
  ----- ----------- ------------------------ ------------ -----------
   r  b   avm   fre  re  pi  po  fr   sr  cy  in   sy  cs us sy id wa
   0  0 304442 335189   0   0   0   0    0   0 100   67 200  0  0 100  0
   0  0 304442 335189   0   0   0   0    0   0 100   67 200  0  0 100  0
  # vmstat -t 5 1
  
  System configuration: lcpu=1 mem=4096MB
  
  kthr    memory              page              faults        cpu    
  ----- ----------- ------------------------ ------------ -----------
   r  b   avm   fre  re  pi  po  fr   sr  cy  in   sy  cs us sy id wa   time  
   0  0 304442 335189   0   0   0   0    0   0 100   67 200  0  0 100  0 11:08:09

By partition:

  # vmstat -@ ALL 2 1
  
  System configuration: lcpu=1 mem=4096MB
  
              kthr    memory              page              faults        cpu    
              ----- ----------- ------------------------ ------------ -----------
         wpar  r  b   avm   fre  re  pi  po  fr   sr  cy  in   sy  cs us sy id wa
       Global  0  0 11022     -   0   0   0   0    0   0   -    -   -  0  0  -  -
        wpar1  0  0 10220     -   0   0   0   0    0   0   -    -   -  0  0  -  -
  # vmstat -@ wpar1
  
  System configuration: lcpu=1 mem=4096MB
  
              kthr    memory              page              faults        cpu    
              ----- ----------- ------------------------ ------------ -----------
         wpar  r  b   avm   fre  re  pi  po  fr   sr  cy  in   sy  cs us sy id wa
        wpar1  0  0 10220     -   0   0   0   0    0   0   -    -   -  0  0  -  -
  # vmstat -@ Global 1 1
  
  System configuration: lcpu=1 mem=4096MB
  
              kthr    memory              page              faults        cpu    
              ----- ----------- ------------------------ ------------ -----------
         wpar  r  b   avm   fre  re  pi  po  fr   sr  cy  in   sy  cs us sy id wa
       Global  0  0 11022     -   0   0   0   0    0   0   -    -   -  0  0  -  -

How the memory stands, and what was counted:

  # vmstat -v
                1048576 memory pages
                 867276 lruable pages
                 335189 free pages
                      1 memory pools
                 181300 pinned pages
                   80.0 maxpin percentage
                    3.0 minperm percentage
                   90.0 maxperm percentage
                   39.0 numperm percentage
                 408945 file pages
                    0.0 compressed percentage
                      0 compressed pages
                   39.0 numclient percentage
                   90.0 maxclient percentage
                 408945 client pages
                      0 remote pageouts scheduled
                      0 pending disk I/Os blocked with no pbuf
                      0 paging space I/Os blocked with no psbuf
                      0 filesystem I/Os blocked with no fsbuf
                      0 client filesystem I/Os blocked with no fsbuf
                      0 external pager filesystem I/Os blocked with no fsbuf
  # vmstat -s
                     27 total address trans. faults
                      0 page ins
                   2120 page outs
                      0 paging space page ins
                   2120 paging space page outs
                      0 total reclaims
                      0 zero filled pages faults
                      0 executable filled pages faults
                      0 pages examined by clock
                      0 revolutions of the clock hand
                      0 pages freed by the clock
                      0 backtracks
                      0 free frame waits
                      0 extend XPT waits
                      0 pending I/O waits
                      0 start I/Os
                      0 iodones
              123180033 cpu context switches
                      0 device interrupts
                      0 software interrupts
               61590000 decrementer interrupts
                      0 mpc-sent interrupts
                      0 mpc-receive interrupts
                      0 phantom interrupts
                      0 traps
               41265321 syscalls
  # vmstat -f
  28 forks
  # vmstat -s -@ wpar1
  
  WPAR: wpar1
                      0 page ins
                      0 page outs
                      0 paging space page ins
                      0 paging space page outs
  # vmstat -vs -@ ALL
  vmstat: -v -@ is not simulated.
  [1]

Inside a workload partition what is marked is of the whole system:

  # clogin wpar1 vmstat 1 1
  
  wpar1 configuration: @lcpu=1 @mem=4096MB
  
         @     @                           @    @   @
  kthr    memory              page              faults        cpu    
  ----- ----------- ------------------------ ------------ -----------
   r  b   avm   fre  re  pi  po  fr   sr  cy  in   sy  cs us sy id wa
   0  0 304680 334951   0   0   0   0    0   0 100   68 201  0  0  -  -
  # clogin wpar1 vmstat -@ ALL
  vmstat: -@ can be used in the global environment only, not in a workload partition.
  [1]

What does not fit:

  # vmstat -i
  vmstat: -i is not simulated.
  [1]
  # vmstat -i -@ ALL
  Usage: vmstat [-f] [-i] [-s] [-t] [-v] [-@ {ALL | WparName}] [Interval [Count]]
  [1]
  # vmstat -v -@ ALL
  vmstat: -v -@ is not simulated.
  [1]
  # vmstat -@ nosuch 1 1
  vmstat: nosuch is no workload partition that is active.
  [1]
  # vmstat 1 2 3
  Usage: vmstat [-f] [-i] [-s] [-t] [-v] [-@ {ALL | WparName}] [Interval [Count]]
  [1]
  # vmstat x
  Usage: vmstat [-f] [-i] [-s] [-t] [-v] [-@ {ALL | WparName}] [Interval [Count]]
  [1]
  # vmstat -Q
  vmstat: Not a recognized flag: Q
  Usage: vmstat [-f] [-i] [-s] [-t] [-v] [-@ {ALL | WparName}] [Interval [Count]]
  [1]
