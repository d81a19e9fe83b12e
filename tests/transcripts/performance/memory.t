Source: OURS a memory limit shows in paging
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 -R memory=0%-1%,1%
Setup: startwpar wpar1

One percent of the memory is just enough for what a new WPAR runs; what is begun besides finds
no room:

  # svmon -@ wpar1
  -------------------------------------------------------------------------------
  WPAR: wpar1
  -------------------------------------------------------------------------------
                 size       inuse        pgsp     virtual
  memory      1048576       10220           0       10220
  
  # clogin wpar1 "sleep 60 & sleep 60 & sleep 60 & sleep 60 & sleep 60 & svmon -P 1; ps aux | head -2"
       Pid Command          Inuse      Pin     Pgsp  Virtual
  -------------------------------------------------------------------------------
         1 init               165        0       11      176
  USER          PID %CPU %MEM   SZ  RSS    TTY STAT    STIME  TIME COMMAND
  root       288226  0.0  0.0  512  478  pts/0 A    11:08:00  0:00 ksh 
  # clogin wpar1 "sleep 60 & sleep 60 & sleep 60 & sleep 60 & sleep 60 & vmstat 10 1"
  
  wpar1 configuration: @lcpu=1 @mem=4096MB
  
         @     @                           @    @   @
  kthr    memory              page              faults        cpu    
  ----- ----------- ------------------------ ------------ -----------
   r  b   avm   fre  re  pi  po  fr   sr  cy  in   sy  cs us sy id wa
   0  0 305780 335034   0   0   0   0    0   0 100   67 200  0  0  -  -
  # lsps -s
  Total Paging Space   Percent Used
        512MB               2%
