Source: OURS
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

A user who is not root may look, not touch:

  # su - guest
