Lab: 00_tour
After: network
Checkpoint: tidy
Caught by: removed

Out of sight, and still on the disk.

  # cp /{{store}}/hosts {{mine}}
  # umount /{{store}}
