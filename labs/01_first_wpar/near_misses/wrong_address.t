Lab: 01_first_wpar
Checkpoint: created
Caught by: address

Two digits change places. Nothing complains: any address is a good one to mkwpar.

  # mkwpar -n {{name}} -N interface=en1 address={{wrong}} netmask=255.255.252.0
