Lab: 08_application
After: once
Checkpoint: status
Caught by: where

Without quotes the outer shell writes the file, with all that wparexec says.

  # wparexec -n {{app}} -- /usr/bin/hostname > /tmp/where; echo {{code}} > /tmp/status
