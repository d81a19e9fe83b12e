Lab: 00_tour
After: disks
Checkpoint: processes
Caught by: seen

Ended first, looked then.

  # sleep {{seconds}} &
  # kill %1
  # ps -ef > {{mine}}/processes
  # lssrc -s {{daemon}} > {{mine}}/daemon
