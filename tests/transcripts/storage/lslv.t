Source: CAPTURED layout

What it shows:

  # lslv hd4
  # lslv -l hd4
  # lslv -m hd6
  # lslv nosuch
  # lslv
