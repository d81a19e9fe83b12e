Source: PAPER the lines the paper shows

What it shows:

  # prtconf | head -20
  # prtconf -m; prtconf -k; prtconf -s; prtconf -c
  # prtconf -L
  # prtconf -y
