Source: OURS the first answer is the paper's

What it shows:

  # oslevel -r
  6000-01 BETA
  # oslevel
  6.0.0.0
  # oslevel -s
  6000-01-00-0000
  # oslevel -rl 6000-01; oslevel -rl '6000-01 BETA'; oslevel -rl 6000-02
  oslevel: 6000-02 is not a level this system knows.
  [1]
  # oslevel -y
  oslevel: Not a recognized flag: y
  Usage: oslevel [-l Level | -g Level | -q] [-r | -s] [-f]
  [1]
