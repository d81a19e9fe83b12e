Lab: 04_networks
After: ports
Checkpoint: taken
Caught by: silent

It answered, as long as it ran.

  # ping -c 1 {{two}} > /tmp/silent
  # stopwpar -F {{second}}
  # ifconfig en1 {{two}} netmask 255.255.252.0 alias
  # startwpar {{second}} 2> /tmp/refused
  # ping -c 1 {{two}} > /tmp/answers
