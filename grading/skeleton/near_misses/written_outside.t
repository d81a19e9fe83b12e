Lab: NEW_LAB
After: running
Checkpoint: inside
Caught by: written

Typed at the wrong prompt.

  # hostname > /home/here
