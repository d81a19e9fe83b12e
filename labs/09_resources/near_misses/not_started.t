Lab: 09_resources
Checkpoint: warm
Caught by: runs

Made, and not started: nobody can be made in it.

  # mkwpar -n {{heavy}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # clogin {{heavy}} -l root mkuser {{user}}
