Lab: 01_first_wpar
After: stopped
Checkpoint: removed
Caught by: gone

Started once more, and rmwpar without -F or -s refuses what is active.

  # lswpar -L wpar1 > /tmp/wpar1.was
  # startwpar wpar1
  # rmwpar wpar1
