Lab: 09_resources
After: changed
Checkpoint: limited
Caught by: hard

Only the soft limit: it holds while others want the time.

  # yes > /dev/null &
  # wlmstat -@ > /tmp/global
  # kill %1
  # chwpar -R CPU=0%-{{hard}}% {{heavy}}
  # kill $(ps -e -o pid,wpar,comm | awk '/{{light}} yes/ { print $1 }')
  # wlmstat -@ > /tmp/alone
