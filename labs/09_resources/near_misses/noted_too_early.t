Lab: 09_resources
After: counted
Checkpoint: off
Caught by: noted

Written down before the controls were taken out of force.

  # lswpar -R {{heavy}} > /tmp/off
  # chwpar -R active=no {{heavy}}
  # wlmstat -@ > /tmp/free
  # chwpar -R active=yes {{heavy}}
  # chwpar -K -R CPU totalProcesses {{heavy}}
  # kill $(ps -e -o pid,wpar,comm | awk '/{{heavy}} (yes|sleep)/ { print $1 }')
