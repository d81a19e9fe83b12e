Source: PAPER the first output; the others follow it

What it shows:

  # oslevel -r
  # oslevel
  # oslevel -s
  # oslevel -y
