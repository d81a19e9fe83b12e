Lab: 10_backup
Checkpoint: warm
Caught by: user

Made outside: the global environment has a new user.

  # mkwpar -s -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # mkuser {{user}}
  # chwpar -R shares_CPU={{shares}} {{name}}
