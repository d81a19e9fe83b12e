Lab: 01_first_wpar
Checkpoint: created
Caught by: volumes

It was given a base directory that is not the usual one.

  # mkwpar -n wpar1 -d /wpars/first -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
