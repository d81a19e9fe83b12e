Lab: 01_first_wpar
Checkpoint: created
Caught by: defined

The name differs in one letter.

  # mkwpar -n wpar01 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
