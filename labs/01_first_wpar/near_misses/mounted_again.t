Lab: 01_first_wpar
After: stopped
Checkpoint: stopped
Caught by: unmounted

Mounted by hand afterwards to look at the report, and left so.

  # mount /wpars/{{name}}
  # mount /wpars/{{name}}/home
  # cat /wpars/{{name}}/home/report
