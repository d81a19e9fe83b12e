Lab: 10_backup
After: warm
Checkpoint: saved
Caught by: left_out

The file of patterns is there, and savewpar is not told to look.

  # clogin {{name}} -l root 'echo {{word}} > /home/{{user}}/data; touch /tmp/junk'
  # echo '^./tmp/' > /etc/exclude.{{name}}
  # savewpar -f /tmp/{{name}}.bff {{name}}
