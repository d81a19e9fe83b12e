Source: OURS the form: captured (captures.md T22, T39) and aix-commands.md
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 -R shares_CPU=20
Setup: mkwpar -n wpar2 -N interface=en1 address=10.1.1.47 netmask=255.255.252.0 -R shares_CPU=5
Setup: startwpar wpar1

How busy it is:

  # lparstat
  
  System configuration: type=Dedicated mode=Capped smt=Off lcpu=1 mem=4096
  
  %user  %sys  %wait  %idle
  -----  ----  -----  -----
    0.5   0.1    0.0   99.3
  # lparstat 2 2
  
  System configuration: type=Dedicated mode=Capped smt=Off lcpu=1 mem=4096
  
  %user  %sys  %wait  %idle
  -----  ----  -----  -----
    0.2   0.1    0.0   99.7
    0.2   0.1    0.0   99.7

What it has; a workload partition sees the same, under its own name:

  # lparstat -i
  Node Name                                  : uataix6
  Partition Name                             : uataix6
  Partition Number                           : 1
  Type                                       : Dedicated
  Mode                                       : Capped
  Entitled Capacity                          : 1.00
  Partition Group-ID                         : -
  Shared Pool ID                             : -
  Online Virtual CPUs                        : 1
  Maximum Virtual CPUs                       : 1
  Minimum Virtual CPUs                       : 1
  Online Memory                              : 4096 MB
  Maximum Memory                             : 4096 MB
  Minimum Memory                             : 4096 MB
  Variable Capacity Weight                   : -
  Minimum Capacity                           : 1.00
  Maximum Capacity                           : 1.00
  Capacity Increment                         : 1.00
  Maximum Physical CPUs in system            : 1
  Active Physical CPUs in system             : 1
  Active CPUs in Pool                        : -
  Shared Physical CPUs in system             : -
  Maximum Capacity of Pool                   : -
  Entitled Capacity of Pool                  : -
  Unallocated Capacity                       : -
  Physical CPU Percentage                    : 100.00%
  Unallocated Weight                         : -
  # clogin wpar1 lparstat -i | head -3
  Node Name                                  : wpar1
  Partition Name                             : uataix6
  Partition Number                           : 1
  # clogin wpar1 lparstat 1 1
  
  wpar1 configuration: @type=Dedicated @mode=Capped @smt=Off @lcpu=1 @mem=4096
  
  %user  %sys  %wait  %idle
  -----  ----  -----  -----
    0.0   0.0    0.0  100.0

This level does not know -W:

  # lparstat -W
  lparstat: Not a recognized flag: W
  Usage: lparstat [-i] [Interval [Count]]
  lparstat: Level 6.0.0.0 does not have the flag -W: it came with level 6.1.0.0.
  [1]
  # lparstat -i 1
  Usage: lparstat [-i] [Interval [Count]]
  [1]
  # lparstat x
  Usage: lparstat [-i] [Interval [Count]]
  [1]
