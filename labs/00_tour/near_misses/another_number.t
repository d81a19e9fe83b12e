Lab: 00_tour
After: disks
Checkpoint: processes
Caught by: watched

Written down, and restarted then: it has another number now.

  # sleep {{seconds}} &
  # ps -ef > {{mine}}/processes
  # kill %1
  # lssrc -s {{daemon}} > {{mine}}/daemon
  # stopsrc -s {{daemon}}
  # startsrc -s {{daemon}}
