Lab: 10_backup
After: twin
Checkpoint: spec
Caught by: specification

Made at once; no specification was written.

  # mkwpar -e {{name}} -n {{third}} -N interface=en1 address={{newest}} netmask=255.255.252.0
