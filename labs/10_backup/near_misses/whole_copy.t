Lab: 10_backup
After: spec
Checkpoint: damaged
Caught by: refused

The whole backup is copied, so that nothing is damaged; only the name is taken.

  # cp /tmp/{{name}}.bff /tmp/damaged.bff
  # restwpar -f /tmp/damaged.bff -n {{name}} 2> /tmp/refused
