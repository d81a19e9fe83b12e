Lab: 00_tour
After: first
Checkpoint: files
Caught by: beginning

What head does when it is not told how much.

  # mkdir {{mine}}
  # cp /etc/motd {{mine}}
  # chmod 640 {{mine}}/motd
  # grep ksh /etc/passwd > {{mine}}/shells
  # head /etc/services > {{mine}}/services
