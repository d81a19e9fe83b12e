Lab: 01_first_wpar
After: inside
Checkpoint: stopped
Caught by: running

Both are written when it is stopped: the same thing twice.

  # stopwpar -F {{name}}
  # lswpar -L {{name}} > /tmp/{{name}}.runs
  # lswpar -L {{name}} > /tmp/{{name}}.was
