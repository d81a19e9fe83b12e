Source: PAPER the table; CAPTURED the layout of -L
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: mkwpar -n wpar2
Setup: startwpar wpar1

What it shows:

  # lswpar
  # lswpar -c
  # lswpar -q
  # lswpar -d
  # lswpar -a name,state
  # lswpar -qa name,hostname
  # lswpar -s A
  # lswpar -s D
  # lswpar -t S
  # lswpar -t A
  # lswpar -L wpar1
  # lswpar -G wpar1
  # lswpar -N
  # lswpar -Nc wpar1
  # lswpar -M wpar1
  # lswpar -D wpar2 | head -5
  # lswpar -R wpar1
  # lswpar -S wpar1 | head -5
  # lswpar -I
  # lswpar -T
  # lswpar nosuch wpar1
  # lswpar -y
  # lswpar -s X
