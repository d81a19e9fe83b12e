Lab: 02_living
Checkpoint: ready
Caught by: ready

It runs, and has no address.

  # lsvg -l rootvg > /tmp/volumes
  # mkwpar -n {{name}}
  # startwpar {{name}}
