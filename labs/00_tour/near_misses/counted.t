Lab: 00_tour
After: first
Checkpoint: files
Caught by: chosen

grep -c counts the lines, and does not show them.

  # mkdir {{mine}}
  # cp /etc/motd {{mine}}
  # chmod 640 {{mine}}/motd
  # grep -c ksh /etc/passwd > {{mine}}/shells
  # head -n {{lines}} /etc/services > {{mine}}/services
