Lab: 10_backup
After: again
Checkpoint: twin
Caught by: twin

Made, and not started.

  # restwpar -f /tmp/{{name}}.bff -n {{twin}} -M '-N interface=en1 address={{second}} netmask=255.255.252.0'
