Lab: 07_db2
After: listens
Checkpoint: again
Caught by: back

startwpar starts no instance.

  # clogin {{name}} "su - {{instance}} -c db2stop" > /tmp/stopped
  # stopwpar -F {{name}}
  # lswpar {{name}} > /tmp/between
  # startwpar {{name}}
