Lab: 10_backup
After: again
Checkpoint: twin
Caught by: its_address

Another address than was asked for.

  # restwpar -s -f /tmp/{{name}}.bff -n {{twin}} -M '-N interface=en1 address={{wrong}} netmask=255.255.252.0'
  # ifconfig en1 {{second}} netmask 255.255.252.0 alias
