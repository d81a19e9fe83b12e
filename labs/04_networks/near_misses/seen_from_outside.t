Lab: 04_networks
After: named
Checkpoint: two
Caught by: own

From outside, everybody's addresses are seen.

  # chwpar -N interface=en1 address={{three}} netmask=255.255.252.0 {{first}}
  # ping -c 1 {{three}} > /tmp/reached
  # ifconfig en1 > /wpars/{{first}}/home/mine
