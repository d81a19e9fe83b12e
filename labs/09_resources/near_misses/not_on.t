Lab: 09_resources
After: warm
Checkpoint: shared
Caught by: light_shares

Without -s it is made and not started.

  # mkwpar -n {{light}} -R shares_CPU={{other}}
  # chwpar -R shares_CPU={{first}} {{heavy}}
  # clogin {{heavy}} -l root 'yes > /dev/null &'
