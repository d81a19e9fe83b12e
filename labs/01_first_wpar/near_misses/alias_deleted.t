Lab: 01_first_wpar
After: started
Checkpoint: started
Caught by: alias

The alias looked like a leftover on en1.

  # ifconfig en1 10.1.1.81 delete
