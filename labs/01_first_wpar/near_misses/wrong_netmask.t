Lab: 01_first_wpar
Checkpoint: created
Caught by: address

The netmask one knows by heart, not the network's.

  # mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.255.0
