Lab: 09_resources
After: warm
Checkpoint: shared
Caught by: heavy_shares

Only the new one is given shares.

  # mkwpar -s -n {{light}} -R shares_CPU={{other}}
  # clogin {{heavy}} -l root 'yes > /dev/null &'
  # clogin {{light}} -l root 'yes > /dev/null &'
