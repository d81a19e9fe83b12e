Lab: 01_first_wpar
Checkpoint: created
Caught by: address

The netmask one knows by heart, not the network's.

  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.255.0
