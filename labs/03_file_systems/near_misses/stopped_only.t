Lab: 03_file_systems
After: hurt
Checkpoint: repaired
Caught by: cleared

A WPAR that is stopped keeps its disk space.

  # rmlv -f {{hog}}
  # chfs -a size=+128M /wpars/{{first}}/home
  # stopwpar -F {{own}}
