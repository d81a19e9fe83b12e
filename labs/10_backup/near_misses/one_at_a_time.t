Lab: 10_backup
After: again
Checkpoint: twin
Caught by: both

The first is stopped, so that the second may have its place.

  # stopwpar -F {{name}}
  # restwpar -s -f /tmp/{{name}}.bff -n {{twin}} -M '-N interface=en1 address={{second}} netmask=255.255.252.0'
