Lab: 09_resources
After: changed
Checkpoint: limited
Caught by: alone

The other loop runs on while it is measured.

  # yes > /dev/null &
  # wlmstat -@ > /tmp/global
  # kill %1
  # chwpar -R CPU=0%-{{hard}}%,{{hard}}% {{heavy}}
  # wlmstat -@ > /tmp/alone
