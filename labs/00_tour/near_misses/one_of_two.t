Lab: 00_tour
After: disks
Checkpoint: processes
Caught by: ended

Begun twice, ended once.

  # sleep {{seconds}} &
  # sleep {{seconds}} &
  # ps -ef > {{mine}}/processes
  # kill %1
  # lssrc -s {{daemon}} > {{mine}}/daemon
