Lab: 10_backup
Checkpoint: warm
Caught by: runs

An address of the same network, and not the one that was asked for.

  # mkwpar -s -n {{name}} -N interface=en1 address={{wrong}} netmask=255.255.252.0
  # clogin {{name}} -l root mkuser {{user}}
  # chwpar -R shares_CPU={{shares}} {{name}}
