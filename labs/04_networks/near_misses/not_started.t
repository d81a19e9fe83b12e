Lab: 04_networks
After: again
Checkpoint: named
Caught by: joined

Everything is prepared for it, and it is not there.

  # echo '{{one}} {{first}}' >> /etc/hosts
  # echo '{{two}} {{host}}' >> /etc/hosts
  # mkwpar -n {{second}} -h {{host}} -r -N interface=en1 address={{two}} netmask=255.255.252.0
