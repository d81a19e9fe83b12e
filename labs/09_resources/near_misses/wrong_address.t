Lab: 09_resources
Checkpoint: warm
Caught by: runs

An address of the same network, and not the one that was asked for.

  # mkwpar -s -n {{heavy}} -N interface=en1 address={{wrong}} netmask=255.255.252.0
  # clogin {{heavy}} -l root mkuser {{user}}
