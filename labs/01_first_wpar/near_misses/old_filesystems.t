Lab: 01_first_wpar
After: stopped
Checkpoint: removed
Caught by: no_stanzas

A copy of /etc/filesystems was made for safety's sake, and put back afterwards.

  # lswpar -L wpar1 > /tmp/wpar1.was
  # cp /etc/filesystems /tmp/filesystems.was
  # rmwpar wpar1
  # cp /tmp/filesystems.was /etc/filesystems
