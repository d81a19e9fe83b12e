Lab: 04_networks
After: again
Checkpoint: named
Caught by: called

Without -h the host name is the WPAR's name.

  # echo '{{one}} {{first}}' >> /etc/hosts
  # echo '{{two}} {{host}}' >> /etc/hosts
  # mkwpar -n {{second}} -r -N interface=en1 address={{two}} netmask=255.255.252.0
  # startwpar {{second}}
