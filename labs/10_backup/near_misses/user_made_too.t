Lab: 10_backup
After: twin
Checkpoint: spec
Caught by: empty

What the other one has is made by hand here, too.

  # mkwpar -e {{name}} -n {{third}} -N interface=en1 address={{newest}} netmask=255.255.252.0 -w -o /tmp/{{third}}.spec
  # mkwpar -s -f /tmp/{{third}}.spec
  # clogin {{third}} -l root mkuser {{user}}
