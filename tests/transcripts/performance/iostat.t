Source: OURS the form: captured (aix-commands.md)
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 -R shares_CPU=20
Setup: mkwpar -n wpar2 -N interface=en1 address=10.1.1.47 netmask=255.255.252.0 -R shares_CPU=5
Setup: startwpar wpar1

Terminals, processors, disks:

  # iostat
  
  System configuration: lcpu=1 drives=2 paths=2 vdisks=0
  
  tty:      tin         tout    avg-cpu: % user % sys % idle % iowait
            0.0          0.0                    0.5   0.1   99.3      0.0
  
  Disks:         % tm_act     Kbps      tps    Kb_read   Kb_wrtn
  hdisk0            0.0       0.0      0.0          0         0
  hdisk1            0.0       0.0      0.0          0         0
  # iostat 2 2
  
  System configuration: lcpu=1 drives=2 paths=2 vdisks=0
  
  tty:      tin         tout    avg-cpu: % user % sys % idle % iowait
            0.0          0.0                    0.2   0.1   99.7      0.0
  
  Disks:         % tm_act     Kbps      tps    Kb_read   Kb_wrtn
  hdisk0            0.0       0.0      0.0          0         0
  hdisk1            0.0       0.0      0.0          0         0
  
  tty:      tin         tout    avg-cpu: % user % sys % idle % iowait
            0.0          0.0                    0.2   0.1   99.7      0.0
  
  Disks:         % tm_act     Kbps      tps    Kb_read   Kb_wrtn
  hdisk0            0.0       0.0      0.0          0         0
  hdisk1            0.0       0.0      0.0          0         0
  # iostat -t 1 1
  
  System configuration: lcpu=1 drives=2 paths=2 vdisks=0
  
  tty:      tin         tout    avg-cpu: % user % sys % idle % iowait
            0.0          0.0                    0.2   0.1   99.7      0.0
  # iostat -d hdisk1 1 1
  
  System configuration: lcpu=1 drives=2 paths=2 vdisks=0
  
  Disks:         % tm_act     Kbps      tps    Kb_read   Kb_wrtn
  hdisk1            0.0       0.0      0.0          0         0
  # clogin wpar1 iostat -t 1 1
  
  wpar1 configuration: @lcpu=1 @drives=2 @paths=2 @vdisks=0
  
  tty:      tin         tout    avg-cpu: % user % sys % idle % iowait
            0.0          0.0                    0.2   0.1   99.7      0.0
  # iostat hdisk9
  iostat: hdisk9 is not a disk of this system.
  [1]
  # iostat -d -t
  Usage: iostat [-d | -t] [-@ {ALL | WparName}] [Disk ...] [Interval [Count]]
  [1]
  # iostat 1 1 1
  Usage: iostat [-d | -t] [-@ {ALL | WparName}] [Disk ...] [Interval [Count]]
  [1]

By workload partition:

  # iostat -@ ALL
  iostat: -@ is not simulated.
  [1]
