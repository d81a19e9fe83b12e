Lab: 08_application
After: once
Checkpoint: status
Caught by: where

The host name is written in the global environment.

  # wparexec -n {{app}} -- /usr/bin/ksh -c 'exit {{code}}'; echo $? > /tmp/status
  # hostname > /tmp/where
