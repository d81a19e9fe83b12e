Lab: 07_db2
After: listens
Checkpoint: again
Caught by: between

It was started again by then.

  # clogin {{name}} "su - {{instance}} -c db2stop" > /tmp/stopped
  # stopwpar -F {{name}}
  # startwpar {{name}}
  # lswpar {{name}} > /tmp/between
  # clogin {{name}} "su - {{instance}} -c db2start"
