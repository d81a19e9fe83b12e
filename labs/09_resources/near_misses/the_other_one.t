Lab: 09_resources
After: shared
Checkpoint: changed
Caught by: raised

The right number for the wrong WPAR.

  # wlmstat -@ > /tmp/before
  # chwpar -R shares_CPU={{raised}} {{heavy}}
  # wlmstat -@ > /tmp/after
