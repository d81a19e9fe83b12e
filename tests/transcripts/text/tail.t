Source: OURS

What it does:

  # for i in 1 2 3 4 5 6 7 8 9 10 11 12; do print $i; done > /tmp/n
  # tail /tmp/n
  # tail -2 /tmp/n
  # tail -n 1 /tmp/n
  # tail +11 /tmp/n
  # tail -r /tmp/n | head -2
  # tail /nosuch
