Source: OURS

A virtual clock makes waits end at once, and time passes all the same:

  # x=$(date +%S); sleep 5; y=$(date +%S); print $(( (y - x + 60) % 60 ))
  5
  # sleep
  Usage: sleep Seconds
  [2]
  # sleep soon
  Usage: sleep Seconds
  [2]
