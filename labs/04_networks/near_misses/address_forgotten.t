Lab: 04_networks
Checkpoint: again
Caught by: up

A WPAR without an address runs, and nobody can reach it.

  # mkwpar -n {{first}} -M directory=/home size=256M
  # startwpar {{first}}
