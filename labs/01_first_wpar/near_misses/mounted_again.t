Lab: 01_first_wpar
After: stopped
Checkpoint: stopped
Caught by: unmounted

Mounted by hand afterwards to look at the report, and left so.

  # mount /wpars/wpar1
  # mount /wpars/wpar1/home
  # cat /wpars/wpar1/home/report
