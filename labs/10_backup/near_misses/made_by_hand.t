Lab: 10_backup
After: spec
Checkpoint: damaged
Caught by: nothing

What restwpar does not make is made by hand.

  # dd if=/tmp/{{name}}.bff of=/tmp/damaged.bff bs=1k count=100
  # restwpar -f /tmp/damaged.bff -n {{fourth}} 2> /tmp/refused
  # mkwpar -n {{fourth}}
