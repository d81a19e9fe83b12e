Lab: NEW_LAB
Checkpoint: running
Caught by: defined

One letter too many.

  # mkwpar -n {{name}}x
  # startwpar {{name}}x
