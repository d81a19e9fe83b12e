Lab: 06_apache
Checkpoint: again
Caught by: first_up

The netmask of a small network, not of this one.

  # mkwpar -n {{first}} -N interface=en1 address={{one}} netmask=255.255.255.0
  # mkwpar -n {{second}} -N interface=en1 address={{two}} netmask=255.255.252.0
  # startwpar {{first}}
  # startwpar {{second}}
