Lab: 07_db2
After: instance
Checkpoint: started
Caught by: runs

A licence is there, and nobody tried again.

  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/refused 2>&1 || cat /tmp/refused
  # cp /var/ifor/nodelock {{base}}/var/ifor
  # ps -ef -@ {{name}} > /tmp/{{name}}.ps
