Lab: 01_first_wpar
Checkpoint: created
Caught by: volumes

It was given a base directory that is not the usual one.

  # mkwpar -n {{name}} -d /wpars/first -N interface=en1 address={{address}} netmask=255.255.252.0
