Source: OURS

What it does:

  # for i in 1 2 3 4 5 6 7 8 9 10 11 12; do print $i; done > /tmp/n
  # tail /tmp/n
  3
  4
  5
  6
  7
  8
  9
  10
  11
  12
  # tail -2 /tmp/n
  11
  12
  # tail -n 1 /tmp/n
  12
  # tail +11 /tmp/n
  11
  12
  # tail -r /tmp/n | head -2
  12
  11
  # tail /nosuch
  tail: /nosuch: A file or directory in the path name does not exist.
  [1]
