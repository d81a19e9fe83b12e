Lab: 07_db2
After: instance
Checkpoint: started
Caught by: licensed

One line was taken for the licence.

  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/refused 2>&1 || cat /tmp/refused
  # grep qifx /var/ifor/nodelock > {{base}}/var/ifor/nodelock
  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/started
  # ps -ef -@ {{name}} > /tmp/{{name}}.ps
