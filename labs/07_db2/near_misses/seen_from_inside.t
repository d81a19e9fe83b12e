Lab: 07_db2
After: instance
Checkpoint: started
Caught by: seen

Inside, the number has a name.

  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/refused 2>&1 || cat /tmp/refused
  # cp /var/ifor/nodelock {{base}}/var/ifor
  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/started
  # clogin {{name}} ps -ef > /tmp/{{name}}.ps
