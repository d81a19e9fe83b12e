Lab: 10_backup
After: twin
Checkpoint: spec
Caught by: empty

Made, and left Defined.

  # mkwpar -e {{name}} -n {{third}} -N interface=en1 address={{newest}} netmask=255.255.252.0 -w -o /tmp/{{third}}.spec
  # mkwpar -f /tmp/{{third}}.spec
