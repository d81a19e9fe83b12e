Source: OURS /dev/Global is the paper's
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

What it shows:

  # tty
  /dev/pts/0
  # tty -s; print $?
  0
  # tty < /dev/null
  not a tty
  [1]
  # clogin wpar1 tty
  /dev/Global
