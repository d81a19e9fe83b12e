Lab: 09_resources
After: shared
Checkpoint: changed
Caught by: after

Both records are made before the change.

  # wlmstat -@ > /tmp/before
  # wlmstat -@ > /tmp/after
  # chwpar -R shares_CPU={{raised}} {{light}}
