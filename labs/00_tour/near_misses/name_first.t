Lab: 00_tour
After: processes
Checkpoint: network
Caught by: known

The name first, then the address.

  # ifconfig en1 > {{mine}}/network
  # echo '{{host}} {{address}}' >> /etc/hosts
  # ping -c 2 gateway1 > {{mine}}/answers
  # hostname > {{mine}}/here
  # uname -W >> {{mine}}/here
