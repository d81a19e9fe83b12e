Source: OURS

What it shows:

  # who
  # who am i
  # who -q
  # tty
  # who -r
  # who -b
  # w
  # uptime
