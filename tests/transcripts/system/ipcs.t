Source: OURS the heading is recalled (aix-commands.md 4); which daemons make what, a guess
Setup: mkwpar -s -n wpar1 > /dev/null 2>&1; mkwpar -s -n wpar2 > /dev/null 2>&1

Each partition has its own:

  # ipcs
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP
  Message Queues:
  q   1048604 0x4107001c -Rrw-rw----     root   printq
  Shared Memory:
  Semaphores:
  s   2097188 0x620112bc --ra-r--r--     root   system
  s   2097152 0x0101111b --ra-------     root   system
  # clogin wpar1 -l root ipcs
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP
  Message Queues:
  q   2097163 0x4107001c -Rrw-rw----     root   printq
  Shared Memory:
  Semaphores:
  s   3145777 0x620112bc --ra-r--r--     root   system
  s   3145748 0x0101111b --ra-------     root   system
  # ipcs -@
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP     WPAR
  Message Queues:
  q   1048604 0x4107001c -Rrw-rw----     root   printq   Global
  q   2097163 0x4107001c -Rrw-rw----     root   printq    wpar1
  q   3145774 0x4107001c -Rrw-rw----     root   printq    wpar2
  Shared Memory:
  Semaphores:
  s   2097188 0x620112bc --ra-r--r--     root   system   Global
  s   2097152 0x0101111b --ra-------     root   system   Global
  s   3145777 0x620112bc --ra-r--r--     root   system    wpar1
  s   3145748 0x0101111b --ra-------     root   system    wpar1
  s   4194324 0x620112bc --ra-r--r--     root   system    wpar2
  s   4194363 0x0101111b --ra-------     root   system    wpar2
  # ipcs -qa@ wpar2
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP  CREATOR   CGROUP CBYTES  QNUM  QBYTES   LSPID   LRPID    CTIME     WPAR
  Message Queues:
  q   3145774 0x4107001c -Rrw-rw----     root   printq     root   printq      0     0 4194304       0       0 11:08:00    wpar2
  # ipcs -bm -s -p
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP    SEGSZ    CPID
  Shared Memory:
  T        ID     KEY        MODE       OWNER    GROUP NSEMS
  Semaphores:
  s   2097188 0x620112bc --ra-r--r--     root   system     1
  s   2097152 0x0101111b --ra-------     root   system     1
  # ipcs -ct
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP  CREATOR   CGROUP    CTIME
  Message Queues:
  q   1048604 0x4107001c -Rrw-rw----     root   printq     root   printq 11:08:00
  Shared Memory:
  Semaphores:
  s   2097188 0x620112bc --ra-r--r--     root   system     root   system 11:08:00
  s   2097152 0x0101111b --ra-------     root   system     root   system 11:08:00
  # ipcs -@ nosuch
  ipcs: The workload partition nosuch was not found.
  [1]
  # clogin wpar1 -l root ipcs -@ wpar2
  ipcs: The workload partition wpar2 was not found.
  [1]
  # ipcs -y
  ipcs: Not a recognized flag: y
  Usage: ipcs [-q] [-m] [-s] [-a | -b -c -o -p -t] [-@ [WparName]]
  [1]

Nobody removes what is not there for him:

  # clogin wpar1 -l root ipcrm -Q 0x4107001c
  # ipcs -q@
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP     WPAR
  Message Queues:
  q   1048604 0x4107001c -Rrw-rw----     root   printq   Global
  q   3145774 0x4107001c -Rrw-rw----     root   printq    wpar2
  # clogin wpar1 -l root ipcrm -Q 0x4107001c
  ipcrm: There is no message queue 0x4107001c.
  [1]
  # ipcrm -q 5 -m 6 -s 7
  ipcrm: There is no shared memory segment 6.
  ipcrm: There is no message queue 5.
  ipcrm: There is no set of semaphores 7.
  [1]
  # ipcrm
  Usage: ipcrm [-m SharedMemoryID] [-M SharedMemoryKey] [-q MessageID] [-Q MessageKey]
         [-s SemaphoreID] [-S SemaphoreKey]
  [1]
  # ipcrm -q x
  Usage: ipcrm [-m SharedMemoryID] [-M SharedMemoryKey] [-q MessageID] [-Q MessageKey]
         [-s SemaphoreID] [-S SemaphoreKey]
  [1]
  # stopwpar -Fv wpar1 2>&1 | grep '^ID='
  ID=3145777 KEY=0x620112bc UID=0 GID=0 RT=-1
  ID=3145748 KEY=0x0101111b UID=0 GID=0 RT=-1
  # ipcs -@ wpar1
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP     WPAR
  Message Queues:
  Shared Memory:
  Semaphores:
