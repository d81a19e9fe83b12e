Lab: 05_software
Checkpoint: again
Caught by: user

The user was made at the wrong prompt.

  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # startwpar {{name}}
  # mkuser {{user}}
