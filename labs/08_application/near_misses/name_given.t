Lab: 08_application
After: warm
Checkpoint: once
Caught by: derived

A name was given, so none was derived.

  # wparexec -n {{app}} -- /usr/bin/ps -ef > /tmp/inside
  # wparexec -n wapp9 -- /usr/bin/{{tool}} > /tmp/derived
