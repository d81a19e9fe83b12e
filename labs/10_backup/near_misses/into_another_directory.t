Lab: 10_backup
After: saved
Checkpoint: repaired
Caught by: repaired

Without -d it lands below the current directory, outside.

  # clogin {{name}} -l root rm /home/{{user}}/data
  # ls {{base}}/home/{{user}} > /tmp/missing
  # cd /tmp; restwparfiles -f /tmp/{{name}}.bff ./home/{{user}}/data
