Lab: 09_resources
Checkpoint: warm
Caught by: user

At the wrong prompt: the global environment has a new user, the WPAR has none.

  # mkwpar -s -n {{heavy}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # mkuser {{user}}
