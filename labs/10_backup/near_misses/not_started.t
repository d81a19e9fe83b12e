Lab: 10_backup
After: repaired
Checkpoint: again
Caught by: new

Made again, and left Defined.

  # stopwpar -F {{name}}
  # rmwpar {{name}}
  # restwpar -f /tmp/{{name}}.bff
