Lab: 07_db2
After: instance
Checkpoint: started
Caught by: refused

A complaint does not go where > leads.

  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/refused
  # cp /var/ifor/nodelock {{base}}/var/ifor
  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/started
  # ps -ef -@ {{name}} > /tmp/{{name}}.ps
