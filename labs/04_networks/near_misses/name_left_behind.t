Lab: 04_networks
After: taken
Checkpoint: moved
Caught by: relisted

A line was added; the old one comes first, and counts.

  # chwpar -N interface=en1 address={{four}} netmask=255.255.252.0 {{second}}
  # chwpar -K -N address={{two}} {{second}}
  # startwpar {{second}}
  # echo '{{four}} {{host}}' >> /etc/hosts
  # chwpar -i -I rtdest={{net}} rtgateway=10.1.1.1 {{second}}
