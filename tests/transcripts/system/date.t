Source: OURS

What it shows:

  # date
  Thu Aug  9 11:08:00 EET 2007
  # date +%Y-%m-%d
  2007-08-09
  # date +'%H:%M %Z'
  11:08 EET
  # date -u
  Thu Aug  9 09:08:00 GMT 2007
  # date nonsense
  Usage: date [-u] [+"Field Descriptors"]
  [1]
