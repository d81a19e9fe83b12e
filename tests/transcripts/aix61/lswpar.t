Source: OURS the levels sold: wpar-commands.md 2.4, 4.3, 5.1, 5.2; captures.md T12, T14, T17
Image: aix61
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

The columns are the beta's, a label is not:

  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  D      S     wpar1     /wpars/wpar1
  # lswpar -R wpar1
  =================================================================
  wpar1 - Defined
  =================================================================
  Active:                             yes
  Resource Set:
  CPU Shares:                         unlimited
  CPU Limits:                         0%-100%,100%
  Memory Shares:                      unlimited
  Memory Limits:                      0%-100%,100%
  Per-Process Virtual Memory Limit:   unlimited
  Total Processes:                    unlimited
  Total Threads:                      unlimited
  
  # lswpar -cR wpar1
  #name:state:active:rset:shares_CPU:CPU:shares_memory:memory:procVirtMem:totalProcesses:totalThreads
  wpar1:D:yes::unlimited:0%-100%,100%:unlimited:0%-100%,100%:unlimited:unlimited:unlimited
  # lswpar -c -a name,rset wpar1
  #name:rset
  wpar1:
  # lswpar -L wpar1 | grep Resource
  Resource Set:
