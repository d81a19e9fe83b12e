Source: OURS ../shared/cases/F06: cut -c0-N

Scripts for AIX begin a range at 0; a position alone is none:

  # oslevel | cut -c0-1
  6
  # lsvg rootvg | cut -c0-45 | grep 'TOTAL PVs' | awk '{print $3}'
  1
  # print abc | cut -c0
  cut: 0 is not a valid list of positions.
  [1]
  # print abc | cut -b0-
  cut: 0- is not a valid list of positions.
  [1]
