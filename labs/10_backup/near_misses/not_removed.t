Lab: 10_backup
After: repaired
Checkpoint: again
Caught by: new

restwpar refuses while it is there; nobody reads that, and it is started again.

  # stopwpar -F {{name}}
  # restwpar -f /tmp/{{name}}.bff
  # startwpar {{name}}
