Lab: 01_first_wpar
Checkpoint: created
Caught by: defined

The name differs in one letter.

  # mkwpar -n {{name}}x -N interface=en1 address={{address}} netmask=255.255.252.0
