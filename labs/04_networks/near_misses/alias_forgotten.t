Lab: 04_networks
After: ports
Checkpoint: taken
Caught by: stranger

Without alias the machine's own address is gone.

  # stopwpar -F {{second}}
  # ping -c 1 {{two}} > /tmp/silent
  # ifconfig en1 {{two}} netmask 255.255.252.0
  # startwpar {{second}} 2> /tmp/refused
  # ping -c 1 {{two}} > /tmp/answers
