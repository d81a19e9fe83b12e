Lab: 10_backup
After: saved
Checkpoint: repaired
Caught by: repaired

The file is named as it is called inside, not as the backup lists it.

  # clogin {{name}} -l root rm /home/{{user}}/data
  # ls {{base}}/home/{{user}} > /tmp/missing
  # restwparfiles -f /tmp/{{name}}.bff -d {{base}}/home home/{{user}}/data
