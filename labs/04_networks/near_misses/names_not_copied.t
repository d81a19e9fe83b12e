Lab: 04_networks
After: again
Checkpoint: named
Caught by: resolves

Without -r a WPAR knows itself, and nobody else.

  # echo '{{one}} {{first}}' >> /etc/hosts
  # echo '{{two}} {{host}}' >> /etc/hosts
  # mkwpar -n {{second}} -h {{host}} -N interface=en1 address={{two}} netmask=255.255.252.0
  # startwpar {{second}}
