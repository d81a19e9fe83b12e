Lab: 01_first_wpar
Checkpoint: created
Caught by: address

A WPAR without a network is a WPAR too: only clogin reaches it.

  # mkwpar -n {{name}}
