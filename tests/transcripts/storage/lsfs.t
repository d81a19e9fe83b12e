Source: OURS

What it shows:

  # lsfs
  # lsfs /home
  # lsfs -c /home
  # lsfs -q /home
  # lsfs -v jfs2 | head -2
  # lsfs /nosuch
