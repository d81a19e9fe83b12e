Lab: 08_application
Checkpoint: warm
Caught by: user

Made outside: the global environment has a new user.

  # mkwpar -s -n {{sys}} -N interface=en1 address={{home}} netmask=255.255.252.0
  # mkuser {{user}}
