Lab: 04_networks
After: named
Checkpoint: two
Caught by: reached

The address that answers is the one it had before.

  # chwpar -N interface=en1 address={{three}} netmask=255.255.252.0 {{first}}
  # ping -c 1 {{one}} > /tmp/reached
  # clogin {{first}} 'ifconfig en1 > /home/mine'
