Lab: 09_resources
After: warm
Checkpoint: shared
Caught by: busy

One WPAR has both loops. What nobody wants, nobody gets.

  # mkwpar -s -n {{light}} -R shares_CPU={{other}}
  # chwpar -R shares_CPU={{first}} {{heavy}}
  # clogin {{heavy}} -l root 'yes > /dev/null &'
  # clogin {{heavy}} -l root 'yes > /dev/null &'
