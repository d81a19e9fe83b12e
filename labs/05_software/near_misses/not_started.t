Lab: 05_software
Checkpoint: again
Caught by: ready

"Created successfully" sounds like running; and the user is not made.

  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
