Lab: 09_resources
After: counted
Checkpoint: off
Caught by: free

Measured when the controls are in force again.

  # chwpar -R active=no {{heavy}}
  # lswpar -R {{heavy}} > /tmp/off
  # chwpar -R active=yes {{heavy}}
  # wlmstat -@ > /tmp/free
  # chwpar -K -R CPU totalProcesses {{heavy}}
  # kill $(ps -e -o pid,wpar,comm | awk '/{{heavy}} (yes|sleep)/ { print $1 }')
