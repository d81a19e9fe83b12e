Lab: 10_backup
After: warm
Checkpoint: saved
Caught by: data

The word is written wrong.

  # clogin {{name}} -l root 'echo {{word}}x > /home/{{user}}/data; touch /tmp/junk'
  # echo '^./tmp/' > /etc/exclude.{{name}}
  # savewpar -e -f /tmp/{{name}}.bff {{name}}
