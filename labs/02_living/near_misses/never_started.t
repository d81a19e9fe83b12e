Lab: 02_living
Checkpoint: ready
Caught by: ready

Created, and forgotten to be started.

  # lsvg -l rootvg > /tmp/volumes
  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
