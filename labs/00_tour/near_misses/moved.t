Lab: 00_tour
After: first
Checkpoint: files
Caught by: copied

mv is not cp: /etc/motd is gone.

  # mkdir {{mine}}
  # mv /etc/motd {{mine}}
  # chmod 640 {{mine}}/motd
  # grep ksh /etc/passwd > {{mine}}/shells
  # head -n {{lines}} /etc/services > {{mine}}/services
