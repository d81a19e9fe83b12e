Lab: 00_tour
After: disks
Checkpoint: processes
Caught by: ended

Begun, seen, and forgotten.

  # sleep {{seconds}} &
  # ps -ef > {{mine}}/processes
  # lssrc -s {{daemon}} > {{mine}}/daemon
