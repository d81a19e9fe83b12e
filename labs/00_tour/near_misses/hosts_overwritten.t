Lab: 00_tour
After: processes
Checkpoint: network
Caught by: others_kept

With > the file has one line, and the machine forgets its own name.

  # ifconfig en1 > {{mine}}/network
  # ping -c 2 gateway1 > {{mine}}/answers
  # hostname > {{mine}}/here
  # uname -W >> {{mine}}/here
  # echo '{{address}} {{host}}' > /etc/hosts
