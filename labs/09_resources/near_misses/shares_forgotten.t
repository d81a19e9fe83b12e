Lab: 09_resources
After: counted
Checkpoint: off
Caught by: restored

The shares are given back, too.

  # chwpar -R active=no {{heavy}}
  # lswpar -R {{heavy}} > /tmp/off
  # wlmstat -@ > /tmp/free
  # chwpar -R active=yes {{heavy}}
  # chwpar -K -R CPU totalProcesses shares_CPU {{heavy}}
  # kill $(ps -e -o pid,wpar,comm | awk '/{{heavy}} (yes|sleep)/ { print $1 }')
