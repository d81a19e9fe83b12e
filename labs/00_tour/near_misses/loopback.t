Lab: 00_tour
After: processes
Checkpoint: network
Caught by: addressed

The wrong interface.

  # ifconfig lo0 > {{mine}}/network
  # echo '{{address}} {{host}}' >> /etc/hosts
  # ping -c 2 gateway1 > {{mine}}/answers
  # hostname > {{mine}}/here
  # uname -W >> {{mine}}/here
