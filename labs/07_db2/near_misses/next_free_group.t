Lab: 07_db2
Checkpoint: ready
Caught by: grouped

mkgroup takes the next free number, unless told one.

  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # startwpar {{name}}
  # clogin {{name}} mkgroup {{group}}
