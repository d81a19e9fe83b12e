Lab: 04_networks
After: taken
Checkpoint: moved
Caught by: moved

It has a new address, and still wants the old one.

  # chwpar -N interface=en1 address={{four}} netmask=255.255.252.0 {{second}}
  # sed '/{{host}}/s/.*/{{four}} {{host}}/' /etc/hosts > /tmp/hosts
  # cp /tmp/hosts /etc/hosts
  # chwpar -i -I rtdest={{net}} rtgateway=10.1.1.1 {{second}}
