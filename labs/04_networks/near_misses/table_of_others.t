Lab: 04_networks
After: taken
Checkpoint: moved
Caught by: routed

A routing table of its own, with nothing in it.

  # chwpar -N interface=en1 address={{four}} netmask=255.255.252.0 {{second}}
  # chwpar -K -N address={{two}} {{second}}
  # startwpar {{second}}
  # sed '/{{host}}/s/.*/{{four}} {{host}}/' /etc/hosts > /tmp/hosts
  # cp /tmp/hosts /etc/hosts
  # chwpar -i {{second}}
