Source: PAPER with -v; OURS the rest
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # stopwpar wpar1
  # startwpar wpar1; stopwpar -Fv wpar1
  # stopwpar nosuch
  # stopwpar
  # stopwpar -t x wpar1
  # lswpar
  # startwpar wpar1; stopwpar wpar1
  # lswpar -q
