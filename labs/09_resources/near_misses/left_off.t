Lab: 09_resources
After: counted
Checkpoint: off
Caught by: restored

The limits are gone, and so is everything: the controls stay out of force.

  # chwpar -R active=no {{heavy}}
  # lswpar -R {{heavy}} > /tmp/off
  # wlmstat -@ > /tmp/free
  # chwpar -K -R CPU totalProcesses {{heavy}}
  # kill $(ps -e -o pid,wpar,comm | awk '/{{heavy}} (yes|sleep)/ { print $1 }')
