Lab: 10_backup
Checkpoint: warm
Caught by: shares

Shares of the memory, not of the processor.

  # mkwpar -s -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # clogin {{name}} -l root mkuser {{user}}
  # chwpar -R shares_memory={{shares}} {{name}}
