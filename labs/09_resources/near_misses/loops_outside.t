Lab: 09_resources
After: warm
Checkpoint: shared
Caught by: busy

Both loops run in the global environment.

  # mkwpar -s -n {{light}} -R shares_CPU={{other}}
  # chwpar -R shares_CPU={{first}} {{heavy}}
  # yes > /dev/null &
  # yes > /dev/null &
