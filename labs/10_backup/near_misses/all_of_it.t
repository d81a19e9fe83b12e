Lab: 10_backup
After: saved
Checkpoint: repaired
Caught by: others

For one file, the whole WPAR is made again: what is in no backup is gone.

  # clogin {{name}} -l root rm /home/{{user}}/data
  # ls {{base}}/home/{{user}} > /tmp/missing
  # restwpar -F -s -f /tmp/{{name}}.bff
