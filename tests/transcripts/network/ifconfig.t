Source: PAPER en1

What it shows:

  # ifconfig en1
  # ifconfig -a
  # ifconfig -l
  # ifconfig nosuch

An alias comes and goes:

  # ifconfig en1 alias 10.1.1.200 netmask 255.255.252.0; ifconfig en1
  # ifconfig en1 delete 10.1.1.200; ifconfig en1
  # ifconfig en1 alias 10.1.1.999
  # ifconfig
