Source: OURS objects of the interprocess communication, by number and by key
Setup: mkwpar -n wpar1
Setup: startwpar wpar1

By key and by number; what is not there is told:

  # ipcs -o | head -4
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP CBYTES  QNUM
  Message Queues:
  q   1048604 0x4107001c -Rrw-rw----     root   printq      0     0
  # ipcrm -S 0x620112bc -S 0x77
  ipcrm: There is no set of semaphores 0x00000077.
  [1]
  # ipcs -s
  IPC status from /dev/mem as of Thu Aug  9 11:08:00 EET 2007
  T        ID     KEY        MODE       OWNER    GROUP
  Semaphores:
  s   2097152 0x0101111b --ra-------     root   system
  # ipcrm -M 0x77; ipcrm -M x
  ipcrm: There is no shared memory segment 0x00000077.
  Usage: ipcrm [-m SharedMemoryID] [-M SharedMemoryKey] [-q MessageID] [-Q MessageKey]
         [-s SemaphoreID] [-S SemaphoreKey]
  [1]
  # ipcrm -Q 0x77
  ipcrm: There is no message queue 0x00000077.
  [1]
  # id=$(ipcs -s | awk '$1 == "s" {print $2; exit}'); ipcrm -s $id; ipcrm -s $id
  ipcrm: There is no set of semaphores 2097152.
  [1]
