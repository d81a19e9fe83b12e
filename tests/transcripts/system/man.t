Source: OURS

Every command has a page, in our words:

  # man hostname
  # man nosuch
  # man
  # lsps -a
  # lsps -s
