Lab: 09_resources
After: shared
Checkpoint: changed
Caught by: before

Both records are made after the change.

  # chwpar -R shares_CPU={{raised}} {{light}}
  # wlmstat -@ > /tmp/before
  # wlmstat -@ > /tmp/after
