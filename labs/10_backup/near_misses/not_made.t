Lab: 10_backup
After: twin
Checkpoint: spec
Caught by: made

With -w nothing is made, and nobody made it afterwards.

  # mkwpar -e {{name}} -n {{third}} -N interface=en1 address={{newest}} netmask=255.255.252.0 -w -o /tmp/{{third}}.spec
