Lab: 03_file_systems
After: hurt
Checkpoint: repaired
Caught by: kept

The neighbour was removed with it.

  # rmlv -f {{hog}}
  # chfs -a size=+128M /wpars/{{first}}/home
  # rmwpar -F {{own}}
  # rmwpar -F {{name}}
