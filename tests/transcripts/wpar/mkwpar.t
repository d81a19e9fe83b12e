Source: PAPER the messages of the first creation

What it shows:

  # mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 | head -12
  # mkwpar -n wpar2 | tail -3
  # lswpar

Names that are not allowed, or taken:

  # mkwpar -n wpar1
  # mkwpar -n 'a b'
  # mkwpar -n -x
  # mkwpar -n aaaaaaaaaabbbbbbbbbbcccccccccc
  # mkwpar -n Global

An address in use, an interface that is not there, a mask that is none:

  # mkwpar -n wpar3 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
  # mkwpar -n wpar3 -N interface=en1 address=10.1.1.148 netmask=255.255.252.0
  # mkwpar -n wpar3 -N interface=en9 address=10.1.1.90 netmask=255.255.252.0
  # mkwpar -n wpar3 -N interface=en1 address=10.1.1.300 netmask=255.255.252.0
  # mkwpar -n wpar3 -N nosuch=1
  # mkwpar
  # mkwpar -n
  # mkwpar -y
  # lswpar
