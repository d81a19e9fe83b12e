Source: OURS captures.md T22 and T39
Image: aix61
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 -R CPU=0%-50%,60%
Setup: startwpar wpar1

Which workload partition this is:

  # lparstat -W
  WPAR Key                                   : 0
  WPAR Configured ID                         : 0
  # clogin wpar1 lparstat -W
  WPAR Key                                   : 1
  WPAR Configured ID                         : 1
  # lparstat -i -W | tail -6
  Unallocated Weight                         : -
  WPAR Key                                   : 0
  WPAR Configured ID                         : 0
  WPAR Maximum Logical CPUs                  : 0
  WPAR Maximum Virtual CPUs                  : 0
  WPAR Percentage CPU Limit                  : 100.00%
  # clogin wpar1 lparstat -iW | tail -6
  Unallocated Weight                         : -
  WPAR Key                                   : 1
  WPAR Configured ID                         : 1
  WPAR Maximum Logical CPUs                  : 0
  WPAR Maximum Virtual CPUs                  : 0
  WPAR Percentage CPU Limit                  : 60.00%
  # clogin wpar1 uname -W
  1
