Lab: 09_resources
After: shared
Checkpoint: changed
Caught by: after

Stopped and started so that the change may be valid: the loop is gone.

  # wlmstat -@ > /tmp/before
  # chwpar -R shares_CPU={{raised}} {{light}}
  # stopwpar -F {{light}}
  # startwpar {{light}}
  # wlmstat -@ > /tmp/after
