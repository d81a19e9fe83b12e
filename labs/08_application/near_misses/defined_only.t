Lab: 08_application
After: warm
Checkpoint: once
Caught by: over

Afterwards it is defined once more, to be there when it is needed.

  # wparexec -n {{app}} -- /usr/bin/ps -ef > /tmp/inside
  # wparexec /usr/bin/{{tool}} > /tmp/derived
  # wparexec -1 -n {{app}} -- /usr/bin/ps -ef
