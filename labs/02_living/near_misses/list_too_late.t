Lab: 02_living
Checkpoint: ready
Caught by: volumes

The list is made when somebody thinks of it: {{name}} is in it.

  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # startwpar {{name}}
  # lsvg -l rootvg > /tmp/volumes
