Lab: 01_first_wpar
After: created
Checkpoint: started
Caught by: active

It ran, and does not run now.

  # startwpar {{name}}
  # stopwpar -F {{name}}
