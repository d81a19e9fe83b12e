Lab: 10_backup
After: warm
Checkpoint: saved
Caught by: backup

A pattern that matches more than was meant: names that end in a.

  # clogin {{name}} -l root 'echo {{word}} > /home/{{user}}/data; touch /tmp/junk'
  # echo '^./tmp/' > /etc/exclude.{{name}}
  # echo 'a$' >> /etc/exclude.{{name}}
  # savewpar -e -f /tmp/{{name}}.bff {{name}}
