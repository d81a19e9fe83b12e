Lab: 10_backup
After: repaired
Checkpoint: again
Caught by: settings

Made anew by hand, from memory, and the files of the backup put into it.

  # stopwpar -F {{name}}
  # rmwpar {{name}}
  # mkwpar -s -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # restwparfiles -f /tmp/{{name}}.bff -d {{base}} ./home ./etc
