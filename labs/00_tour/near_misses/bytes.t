Lab: 00_tour
After: first
Checkpoint: files
Caught by: beginning

-c counts bytes, not lines.

  # mkdir {{mine}}
  # cp /etc/motd {{mine}}
  # chmod 640 {{mine}}/motd
  # grep ksh /etc/passwd > {{mine}}/shells
  # head -c {{lines}} /etc/services > {{mine}}/services
