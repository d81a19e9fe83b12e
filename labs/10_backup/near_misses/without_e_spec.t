Lab: 10_backup
After: twin
Checkpoint: spec
Caught by: specification

The specification is written without -e: the shares of nobody.

  # mkwpar -n {{third}} -N interface=en1 address={{newest}} netmask=255.255.252.0 -w -o /tmp/{{third}}.spec
  # mkwpar -s -f /tmp/{{third}}.spec -R shares_CPU={{shares}}
