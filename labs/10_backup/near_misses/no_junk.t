Lab: 10_backup
After: warm
Checkpoint: saved
Caught by: junk

The file that nobody needs was touched outside.

  # clogin {{name}} -l root 'echo {{word}} > /home/{{user}}/data'; touch /tmp/junk
  # echo '^./tmp/' > /etc/exclude.{{name}}
  # savewpar -e -f /tmp/{{name}}.bff {{name}}
