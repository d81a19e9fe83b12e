Lab: 01_first_wpar
Checkpoint: created
Caught by: stanzas

With -l nothing is borrowed: /usr and /opt are copied, a disk full of them.

  # mkwpar -l -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
