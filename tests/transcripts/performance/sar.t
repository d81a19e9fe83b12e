Source: OURS the form: captured (aix-commands.md); reports but -u: recalled
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 -R shares_CPU=20
Setup: mkwpar -n wpar2 -N interface=en1 address=10.1.1.47 netmask=255.255.252.0 -R shares_CPU=5
Setup: startwpar wpar1

For each interval a line, and the average:

  # sar 2 2
  
  AIX uataix6 0 6 0000273A4C00    08/09/07
  
  System configuration: lcpu=1  mode=Capped 
  
  11:08:00    %usr    %sys    %wio   %idle
  11:08:02       0       0       0     100
  11:08:04       0       0       0     100
  
  Average        0       0       0     100
  # sar -u 1
  
  AIX uataix6 0 6 0000273A4C00    08/09/07
  
  System configuration: lcpu=1  mode=Capped 
  
  11:08:04    %usr    %sys    %wio   %idle
  11:08:05       0       0       0     100
  
  Average        0       0       0     100
  # sar -q -r -w -c 1 1
  
  AIX uataix6 0 6 0000273A4C00    08/09/07
  
  System configuration: lcpu=1  mode=Capped 
  
  11:08:05 runq-sz %runocc swpq-sz %swpocc
  11:08:05   slots cycle/s fault/s  odio/s
  11:08:05 cswch/s
  11:08:05 scall/s sread/s swrit/s  fork/s  exec/s rchar/s wchar/s
  11:08:06     0.0     0.0     0.0     0.0
  11:08:06    0.00    0.00    0.00    0.00
  11:08:06     201
  11:08:06   68.00    0.00    0.00    0.00    0.00    0.00    0.00
  
  Average      0.0     0.0     0.0     0.0
  Average     0.00    0.00    0.00    0.00
  Average      201
  Average    68.00    0.00    0.00    0.00    0.00    0.00    0.00
  # sar -A 1 1
  
  AIX uataix6 0 6 0000273A4C00    08/09/07
  
  System configuration: lcpu=1  mode=Capped 
  
  11:08:06    %usr    %sys    %wio   %idle
  11:08:06 runq-sz %runocc swpq-sz %swpocc
  11:08:06   slots cycle/s fault/s  odio/s
  11:08:06 cswch/s
  11:08:06 scall/s sread/s swrit/s  fork/s  exec/s rchar/s wchar/s
  11:08:07       0       0       0     100
  11:08:07     0.0     0.0     0.0     0.0
  11:08:07    0.00    0.00    0.00    0.00
  11:08:07     201
  11:08:07   68.00    0.00    0.00    0.00    0.00    0.00    0.00
  
  Average        0       0       0     100
  Average      0.0     0.0     0.0     0.0
  Average     0.00    0.00    0.00    0.00
  Average      201
  Average    68.00    0.00    0.00    0.00    0.00    0.00    0.00
  # sar -P ALL 1 1
  
  AIX uataix6 0 6 0000273A4C00    08/09/07
  
  System configuration: lcpu=1  mode=Capped 
  
  11:08:07     cpu    %usr    %sys    %wio   %idle
  11:08:08       0       0       0       0     100
                 -       0       0       0     100
  
  Average        0       0       0       0     100
                 -       0       0       0     100
  # sar -P 0 1 1
  
  AIX uataix6 0 6 0000273A4C00    08/09/07
  
  System configuration: lcpu=1  mode=Capped 
  
  11:08:08     cpu    %usr    %sys    %wio   %idle
  11:08:09       0       0       0       0     100
  
  Average        0       0       0       0     100
  # sar -@ 1 1
  
  AIX uataix6 0 6 0000273A4C00    08/09/07
  
  System configuration: lcpu=1  mode=Capped 
  
  11:08:09    wpar    %usr    %sys    %wio   %idle
  11:08:10  Global       0       0       0     100
             wpar1       0       0       0     100
  
  Average   Global       0       0       0     100
             wpar1       0       0       0     100
  # sar -@ wpar1 1 1
  
  AIX uataix6 0 6 0000273A4C00    08/09/07
  
  System configuration: lcpu=1  mode=Capped 
  
  11:08:10    wpar    %usr    %sys    %wio   %idle
  11:08:11   wpar1       0       0       0     100
  
  Average    wpar1       0       0       0     100

What does not fit:

  # sar
  sar: No record of earlier days is kept: give an interval. Records are not simulated.
  [1]
  # sar -P 7 1 1
  Usage: sar [-A] [-c] [-q] [-r] [-u] [-w] [-P {ALL | Processor,...}] [-@ [WparName]]
         Interval [Count]
  [1]
  # sar -@ nosuch 1 1
  sar: nosuch is no workload partition that is active.
  [1]
  # sar -P ALL -@ 1 1
  Usage: sar [-A] [-c] [-q] [-r] [-u] [-w] [-P {ALL | Processor,...}] [-@ [WparName]]
         Interval [Count]
  [1]
  # sar 1 0
  Usage: sar [-A] [-c] [-q] [-r] [-u] [-w] [-P {ALL | Processor,...}] [-@ [WparName]]
         Interval [Count]
  [1]
  # sar -y 1 1
  sar: Not a recognized flag: y
  Usage: sar [-A] [-c] [-q] [-r] [-u] [-w] [-P {ALL | Processor,...}] [-@ [WparName]]
         Interval [Count]
  [1]
  # clogin wpar1 sar 1 1
  sar: This command must be run in the global environment, not in a workload partition.
  [1]
