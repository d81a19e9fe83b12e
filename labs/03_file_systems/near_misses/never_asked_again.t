Lab: 03_file_systems
After: hurt
Checkpoint: repaired
Caught by: served

There is room now, and nobody used it.

  # rmlv -f {{hog}}
  # rmwpar -F {{own}}
