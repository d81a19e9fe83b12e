Source: OURS ../shared/cases/F11: date +%s

Seconds since 1970, whatever the zone:

  # date -u +%s-%T
  1186650480-09:08:00
  # date +%%s%t%s
  %s	1186650480
