Lab: 04_networks
After: ports
Checkpoint: taken
Caught by: refused

A complaint does not go where > leads.

  # stopwpar -F {{second}}
  # ping -c 1 {{two}} > /tmp/silent
  # ifconfig en1 {{two}} netmask 255.255.252.0 alias
  # startwpar {{second}} > /tmp/refused
  # ping -c 1 {{two}} > /tmp/answers
