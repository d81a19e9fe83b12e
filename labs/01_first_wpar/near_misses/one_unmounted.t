Lab: 01_first_wpar
After: started
Checkpoint: started
Caught by: mounted

A file system of a running WPAR can be taken away from outside: the WPAR stays active.

  # umount /wpars/{{name}}/home
