Source: OURS
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # rebootwpar wpar1
  # startwpar wpar1
  # rebootwpar wpar1
  # lswpar
  # rebootwpar nosuch
  # rebootwpar
