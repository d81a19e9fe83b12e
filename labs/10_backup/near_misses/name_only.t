Lab: 10_backup
After: again
Checkpoint: twin
Caught by: twin

Another name alone: the address is taken, and it is refused.

  # restwpar -s -f /tmp/{{name}}.bff -n {{twin}}
