Lab: 10_backup
After: spec
Checkpoint: damaged
Caught by: kept

The good backup is damaged, and the copy as well.

  # dd if=/tmp/{{name}}.bff of=/tmp/damaged.bff bs=1k count=100
  # cp /tmp/damaged.bff /tmp/{{name}}.bff
  # restwpar -f /tmp/damaged.bff -n {{fourth}} 2> /tmp/refused
