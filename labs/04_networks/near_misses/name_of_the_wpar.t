Lab: 04_networks
After: again
Checkpoint: named
Caught by: listed

The names that people use are host names, not those of WPARs.

  # echo '{{one}} {{first}}' >> /etc/hosts
  # echo '{{two}} {{second}}' >> /etc/hosts
  # mkwpar -n {{second}} -h {{host}} -r -N interface=en1 address={{two}} netmask=255.255.252.0
  # startwpar {{second}}
