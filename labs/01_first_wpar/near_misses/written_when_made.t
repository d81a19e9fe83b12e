Lab: 01_first_wpar
Checkpoint: before
Caught by: free_before

Written down when a WPAR has taken its part already.

  # ifconfig en1 > /tmp/en1.before
  # mkwpar -n {{name}}
  # lsvg rootvg > /tmp/rootvg.before
