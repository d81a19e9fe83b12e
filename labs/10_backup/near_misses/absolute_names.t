Lab: 10_backup
After: warm
Checkpoint: saved
Caught by: left_out

The pattern has no dot: names in a backup begin with ./

  # clogin {{name}} -l root 'echo {{word}} > /home/{{user}}/data; touch /tmp/junk'
  # echo '^/tmp/' > /etc/exclude.{{name}}
  # savewpar -e -f /tmp/{{name}}.bff {{name}}
