Source: PAPER inside a WPAR
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

What it shows:

  # tty
  # tty -s; print $?
  # tty < /dev/null
  # clogin wpar1 tty
