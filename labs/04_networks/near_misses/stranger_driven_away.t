Lab: 04_networks
After: taken
Checkpoint: moved
Caught by: back

The stranger lost its address.

  # chwpar -N interface=en1 address={{four}} netmask=255.255.252.0 {{second}}
  # chwpar -K -N address={{two}} {{second}}
  # ifconfig en1 {{two}} delete
  # startwpar {{second}}
  # sed '/{{host}}/s/.*/{{four}} {{host}}/' /etc/hosts > /tmp/hosts
  # cp /tmp/hosts /etc/hosts
  # chwpar -i -I rtdest={{net}} rtgateway=10.1.1.1 {{second}}
