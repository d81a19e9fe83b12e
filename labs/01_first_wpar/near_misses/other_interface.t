Lab: 01_first_wpar
Checkpoint: before
Caught by: addresses_before

lo0 is the machine talking to itself.

  # lsvg rootvg > /tmp/rootvg.before
  # ifconfig lo0 > /tmp/en1.before
