Lab: 04_networks
After: ports
Checkpoint: taken
Caught by: answers

Asked twice before it was taken.

  # stopwpar -F {{second}}
  # ping -c 1 {{two}} > /tmp/silent
  # ping -c 1 {{two}} > /tmp/answers
  # ifconfig en1 {{two}} netmask 255.255.252.0 alias
  # startwpar {{second}} 2> /tmp/refused
