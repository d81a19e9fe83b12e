Source: OURS

What it shows:

  # id
  # id -un; id -u; id -gn; id -G
  # id bin
  # id nosuch
  # whoami; logname
