Lab: 00_tour
After: network
Checkpoint: tidy
Caught by: saved

Removed first; then another copy is made, of the file as it is now.

  # umount /{{store}}
  # rmfs /{{store}}
  # cp /etc/hosts {{mine}}
