Lab: 08_application
Checkpoint: warm
Caught by: runs

An address of the same network, and not the one that was asked for.

  # mkwpar -s -n {{sys}} -N interface=en1 address={{wrong}} netmask=255.255.252.0
  # clogin {{sys}} -l root mkuser {{user}}
