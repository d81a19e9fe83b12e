Lab: 05_software
After: came
Checkpoint: late
Caught by: mended

"Created successfully" was believed.

  # mkwpar -n {{late}} > /tmp/{{late}}.made 2>&1
  # startwpar {{late}}
  # INUBOSTYPE=1 mkwpar -n {{round}} > /tmp/{{round}}.made 2>&1
  # startwpar {{round}}
