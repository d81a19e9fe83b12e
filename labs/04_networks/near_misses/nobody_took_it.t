Lab: 04_networks
After: ports
Checkpoint: taken
Caught by: stranger

Stopped, asked, and started again: nobody was in the way.

  # stopwpar -F {{second}}
  # ping -c 1 {{two}} > /tmp/silent
  # startwpar {{second}} 2> /tmp/refused
  # ping -c 1 {{two}} > /tmp/answers
