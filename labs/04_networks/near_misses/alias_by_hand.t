Lab: 04_networks
After: named
Checkpoint: two
Caught by: both

An alias on en1 is an address of the global environment, not of a WPAR.

  # ifconfig en1 {{three}} netmask 255.255.252.0 alias
  # ping -c 1 {{three}} > /tmp/reached
  # clogin {{first}} 'ifconfig en1 > /home/mine'
