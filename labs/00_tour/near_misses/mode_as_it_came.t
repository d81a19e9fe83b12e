Lab: 00_tour
After: first
Checkpoint: files
Caught by: mode

Copied, and left for everybody to read.

  # mkdir {{mine}}
  # cp /etc/motd {{mine}}
  # grep ksh /etc/passwd > {{mine}}/shells
  # head -n {{lines}} /etc/services > {{mine}}/services
