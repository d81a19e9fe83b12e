Lab: 08_application
After: status
Checkpoint: lives
Caught by: active

Without & the prompt comes when the command has ended, and with it the WPAR.

  # wparexec -n {{app}} -N interface=en1 address={{address}} netmask=255.255.252.0 -- /usr/bin/sleep 60
