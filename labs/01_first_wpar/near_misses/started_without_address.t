Lab: 01_first_wpar
Checkpoint: started
Caught by: alias

Created in a hurry, without -N. It runs, and nobody but clogin will ever reach it.

  # mkwpar -n {{name}}
  # startwpar {{name}}
