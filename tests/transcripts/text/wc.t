Source: OURS

What it does:

  # print 'one two\nthree' > /tmp/a; wc /tmp/a
  # wc -l /tmp/a
  # wc -w /tmp/a; wc -c < /tmp/a
  # wc /tmp/a /tmp/a
  # wc /nosuch
  # wc -x
