Lab: 08_application
After: once
Checkpoint: status
Caught by: status

The status is that of the command between.

  # wparexec -n {{app}} -- /usr/bin/ksh -c 'hostname > /tmp/where; exit {{code}}'; lswpar; echo $? > /tmp/status
