Lab: 04_networks
After: again
Checkpoint: named
Caught by: resolves

What is written into /etc/hosts later is not in the copy.

  # mkwpar -n {{second}} -h {{host}} -r -N interface=en1 address={{two}} netmask=255.255.252.0
  # startwpar {{second}}
  # echo '{{one}} {{first}}' >> /etc/hosts
  # echo '{{two}} {{host}}' >> /etc/hosts
