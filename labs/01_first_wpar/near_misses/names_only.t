Lab: 01_first_wpar
Checkpoint: before
Caught by: free_before

lsvg alone gives the names of the volume groups, and no numbers.

  # lsvg > /tmp/rootvg.before
  # ifconfig en1 > /tmp/en1.before
