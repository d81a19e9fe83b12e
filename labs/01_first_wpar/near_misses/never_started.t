Lab: 01_first_wpar
After: created
Checkpoint: stopped
Caught by: stopped

Created, and Defined ever since: it never ran, so nobody has stopped it.

  # lswpar
