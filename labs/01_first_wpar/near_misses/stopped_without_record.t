Lab: 01_first_wpar
After: inside
Checkpoint: stopped
Caught by: record

Stopped, and nothing written down of what it was then.

  # lswpar -L {{name}} > /tmp/{{name}}.runs
  # stopwpar -F {{name}}
