Source: PAPER
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # startwpar wpar1
  # lswpar
  # startwpar wpar1
  # startwpar nosuch
  # startwpar
  # startwpar -y wpar1
  # stopwpar -F wpar1; startwpar -v wpar1
