Lab: 07_db2
After: listens
Checkpoint: again
Caught by: stopped

stopwpar takes the instance with it; nobody asked it to end.

  # stopwpar -F {{name}}
  # lswpar {{name}} > /tmp/between
  # startwpar {{name}}
  # clogin {{name}} "su - {{instance}} -c db2start"
