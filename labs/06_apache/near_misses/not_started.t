Lab: 06_apache
Checkpoint: again
Caught by: second_up

Made is not started.

  # mkwpar -n {{first}} -N interface=en1 address={{one}} netmask=255.255.252.0
  # mkwpar -n {{second}} -N interface=en1 address={{two}} netmask=255.255.252.0
  # startwpar {{first}}
