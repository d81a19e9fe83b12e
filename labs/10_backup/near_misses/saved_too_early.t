Lab: 10_backup
After: warm
Checkpoint: saved
Caught by: backup

The backup was made before there was anything to save.

  # echo '^./tmp/' > /etc/exclude.{{name}}
  # savewpar -e -f /tmp/{{name}}.bff {{name}}
  # clogin {{name}} -l root 'echo {{word}} > /home/{{user}}/data; touch /tmp/junk'
