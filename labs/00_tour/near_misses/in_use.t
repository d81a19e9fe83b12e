Lab: 00_tour
After: network
Checkpoint: tidy
Caught by: removed

Somebody stands in it: umount refuses, and so does rmfs.

  # cp /{{store}}/hosts {{mine}}
  # cd /{{store}}
  # umount /{{store}}
  # rmfs /{{store}}
