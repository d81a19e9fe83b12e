Lab: 01_first_wpar
After: stopped
Checkpoint: removed
Caught by: record

Gone, and nobody knows any more what it was.

  # rmwpar wpar1
