Lab: 09_resources
After: changed
Checkpoint: limited
Caught by: displaced

Nothing is busy in the global environment when it is written down.

  # wlmstat -@ > /tmp/global
  # chwpar -R CPU=0%-{{hard}}%,{{hard}}% {{heavy}}
  # kill $(ps -e -o pid,wpar,comm | awk '/{{light}} yes/ { print $1 }')
  # wlmstat -@ > /tmp/alone
