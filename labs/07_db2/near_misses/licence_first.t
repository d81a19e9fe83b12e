Lab: 07_db2
After: instance
Checkpoint: started
Caught by: refused

With the licence in its place nothing is refused.

  # cp /var/ifor/nodelock {{base}}/var/ifor
  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/refused 2>&1
  # clogin {{name}} "su - {{instance}} -c db2stop"
  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/started
  # ps -ef -@ {{name}} > /tmp/{{name}}.ps
