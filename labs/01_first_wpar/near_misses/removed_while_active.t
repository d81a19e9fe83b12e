Lab: 01_first_wpar
After: stopped
Checkpoint: removed
Caught by: gone

Started once more, and rmwpar without -F or -s refuses what is active.

  # startwpar {{name}}
  # rmwpar {{name}}
