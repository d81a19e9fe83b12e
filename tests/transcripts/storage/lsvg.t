Source: CAPTURED layout; values are the paper's machine

What it shows:

  # lsvg
  # lsvg -o
  # lsvg rootvg
  # lsvg -l rootvg
  # lsvg -p rootvg
  # lsvg nosuch
  # lsvg -l
  # lsvg -y
