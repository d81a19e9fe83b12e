Lab: 00_tour
After: processes
Checkpoint: network
Caught by: answered

Having a name is not being there.

  # ifconfig en1 > {{mine}}/network
  # echo '{{address}} {{host}}' >> /etc/hosts
  # ping -c 2 {{host}} > {{mine}}/answers
  # hostname > {{mine}}/here
  # uname -W >> {{mine}}/here
