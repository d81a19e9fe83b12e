Lab: 10_backup
After: saved
Checkpoint: repaired
Caught by: missing

The record is made when all is well again.

  # clogin {{name}} -l root rm /home/{{user}}/data
  # restwparfiles -f /tmp/{{name}}.bff -d {{base}} ./home/{{user}}/data
  # ls {{base}}/home/{{user}} > /tmp/missing
