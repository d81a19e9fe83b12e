Lab: 04_networks
Checkpoint: again
Caught by: roomy

The address was all that was thought of.

  # mkwpar -n {{first}} -N interface=en1 address={{one}} netmask=255.255.252.0
  # startwpar {{first}}
