Lab: 00_tour
After: first
Checkpoint: files
Caught by: mode

Two digits change places.

  # mkdir {{mine}}
  # cp /etc/motd {{mine}}
  # chmod 604 {{mine}}/motd
  # grep ksh /etc/passwd > {{mine}}/shells
  # head -n {{lines}} /etc/services > {{mine}}/services
