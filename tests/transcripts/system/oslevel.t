Source: OURS the first answer is the paper's

What it shows:

  # oslevel -r
  6000-01 BETA
  # oslevel
  6.0.0.0
  # oslevel -s
  6000-01-00-0000
  # oslevel -y
  oslevel: Not a recognized flag: y
  Usage: oslevel [-l Level | -g Level | -q] [-r | -s] [-f]
  [1]
