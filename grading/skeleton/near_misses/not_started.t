Lab: NEW_LAB
Checkpoint: running
Caught by: active

"Created successfully" sounds like running.

  # mkwpar -n {{name}}
