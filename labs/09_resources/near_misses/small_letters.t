Lab: 09_resources
After: warm
Checkpoint: shared
Caught by: heavy_shares

The name in small letters, which is no name of a control: nothing is changed.

  # mkwpar -s -n {{light}} -R shares_CPU={{other}}
  # chwpar -R shares_cpu={{first}} {{heavy}}
