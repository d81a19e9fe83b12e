Lab: 05_software
After: came
Checkpoint: late
Caught by: failed

The variable was exported for both: nothing failed, and nothing is shown.

  # export INUBOSTYPE=1
  # mkwpar -n {{late}} > /tmp/{{late}}.made 2>&1
  # startwpar {{late}}
  # mkwpar -n {{round}} > /tmp/{{round}}.made 2>&1
  # startwpar {{round}}
