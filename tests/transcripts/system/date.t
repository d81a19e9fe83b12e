Source: OURS

What it shows:

  # date
  # date +%Y-%m-%d
  # date +'%H:%M %Z'
  # date -u
  # date nonsense
