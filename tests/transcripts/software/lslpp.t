Source: OURS

What it shows:

  # lslpp -L bos.rte
  # lslpp -l bos.rte
  # lslpp -lc bos.rte
  # lslpp -h bos.rte
  # lslpp -w /usr/bin/ls
  # lslpp -l nosuch
  # lslpp -l 'nosuch*'
  # lslpp
