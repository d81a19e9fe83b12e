Lab: 02_living
Checkpoint: ready
Caught by: volumes

lsvg without -l tells of the volume group, not of what is in it.

  # lsvg rootvg > /tmp/volumes
  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # startwpar {{name}}
