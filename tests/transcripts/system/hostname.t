Source: OURS
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

The global environment, then a workload partition:

  # hostname
  uataix6
  # hostname -s
  uataix6
  # clogin wpar1 hostname
  wpar1
