Lab: 01_first_wpar
After: inside
Checkpoint: stopped
Caught by: stopped

rmwpar -F stops a WPAR too, and then there is nothing left to start again.

  # lswpar -L {{name}} > /tmp/{{name}}.runs
  # stopwpar -F {{name}}
  # lswpar -L {{name}} > /tmp/{{name}}.was
  # rmwpar -F {{name}}
