Lab: 00_tour
After: processes
Checkpoint: network
Caught by: here

The second line has overwritten the first.

  # ifconfig en1 > {{mine}}/network
  # echo '{{address}} {{host}}' >> /etc/hosts
  # ping -c 2 gateway1 > {{mine}}/answers
  # hostname > {{mine}}/here
  # uname -W > {{mine}}/here
