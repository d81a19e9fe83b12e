Lab: 01_first_wpar
Checkpoint: created
Caught by: stanzas

With -l nothing is borrowed: /usr and /opt are copied, a disk full of them.

  # mkwpar -l -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
