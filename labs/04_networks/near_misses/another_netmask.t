Lab: 04_networks
Checkpoint: again
Caught by: up

The netmask is not the network's.

  # mkwpar -n {{first}} -N interface=en1 address={{one}} netmask=255.255.255.0 -M directory=/home size=256M
  # startwpar {{first}}
