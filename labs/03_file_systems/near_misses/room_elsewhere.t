Lab: 03_file_systems
After: hurt
Checkpoint: repaired
Caught by: freed

Room was made by removing something, but not what took it.

  # umount /usr/local
  # rmfs /usr/local
  # chfs -a size=+128M /wpars/{{first}}/home
  # rmwpar -F {{own}}
