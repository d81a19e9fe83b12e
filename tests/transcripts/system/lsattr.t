Source: OURS

What it shows:

  # lsattr -El sys0 -a realmem
  # lsattr -El hdisk0
  # lsattr -El en1 -a netaddr
  # lsattr -El nosuch
  # lsattr
