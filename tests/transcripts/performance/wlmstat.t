Source: OURS the form of -@: the paper; other columns: aix-commands.md
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 -R shares_CPU=20
Setup: mkwpar -n wpar2 -N interface=en1 address=10.1.1.47 netmask=255.255.252.0 -R shares_CPU=5
Setup: startwpar wpar1

What the workload partitions that are active take, and all together:

  # wlmstat -@ 1 2
            CLASS   CPU   MEM  DKIO
            wpar1  0.01  0.97  0.00
            TOTAL  0.01  0.97  0.00
            CLASS   CPU   MEM  DKIO
            wpar1  0.01  0.97  0.00
            TOTAL  0.01  0.97  0.00
  # startwpar wpar2
  Starting workload partition wpar2.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar2.
  0513-059 The cor_wpar2 Subsystem has been started. Subsystem PID is 612252.
  Verifying workload partition startup.
  # wlmstat -@ 1 1
            CLASS   CPU   MEM  DKIO
            wpar1  0.01  0.97  0.00
            wpar2  0.01  0.97  0.00
            TOTAL  0.03  1.95  0.00
  # wlmstat -@ wpar2
            CLASS   CPU   MEM  DKIO
            wpar2  0.01  0.97  0.00
            TOTAL  0.01  0.97  0.00
  # wlmstat -c -@ 2 1
            CLASS   CPU
            wpar1  0.01
            wpar2  0.01
            TOTAL  0.03
  # wlmstat -m -@ 2 1
            CLASS   MEM
            wpar1  0.97
            wpar2  0.97
            TOTAL  1.95
  # wlmstat -b -@ 2 1
            CLASS  DKIO
            wpar1  0.00
            wpar2  0.00
            TOTAL  0.00
  # wlmstat -l wpar1 -@ 1 1
            CLASS   CPU   MEM  DKIO
            wpar1  0.01  0.97  0.00

Without -@ the classes are those that WLM always has:

  # wlmstat
            CLASS   CPU   MEM  DKIO
     Unclassified     0     0     0
        Unmanaged     0    27     0
          Default     0     2     0
           Shared     0     0     0
           System     0     1     0
            TOTAL     0    30     0
  # wlmstat -m -l System 1 1
            CLASS   MEM
           System     1

An interval passes on the machine's clock:

  # x=$(date +%S); wlmstat -@ 5 2 | wc -l; y=$(date +%S); print $(( (y - x + 60) % 60 ))
         8
  10

What does not fit:

  # wlmstat -@ nosuch
  wlmstat: nosuch is no workload partition that is active.
  [1]
  # wlmstat -l nosuch
  wlmstat: nosuch is not a class.
  [1]
  # wlmstat -c -m
  Usage: wlmstat [-b | -c | -m] [-l Class] [-@ [WparName]] [Interval [Count]]
  [1]
  # wlmstat 0
  Usage: wlmstat [-b | -c | -m] [-l Class] [-@ [WparName]] [Interval [Count]]
  [1]
  # wlmstat 1 x
  Usage: wlmstat [-b | -c | -m] [-l Class] [-@ [WparName]] [Interval [Count]]
  [1]
  # wlmstat -y
  wlmstat: Not a recognized flag: y
  Usage: wlmstat [-b | -c | -m] [-l Class] [-@ [WparName]] [Interval [Count]]
  [1]
  # clogin wpar1 wlmstat -@ 1 1
  wlmstat: This command must be run in the global environment, not in a workload partition.
  [1]
