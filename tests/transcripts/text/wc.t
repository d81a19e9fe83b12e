Source: OURS

What it does:

  # print 'one two\nthree' > /tmp/a; wc /tmp/a
         2       3      14 /tmp/a
  # wc -l /tmp/a
         2 /tmp/a
  # wc -w /tmp/a; wc -c < /tmp/a
         3 /tmp/a
        14
  # wc /tmp/a /tmp/a
         2       3      14 /tmp/a
         2       3      14 /tmp/a
         4       6      28 total
  # wc /nosuch
  wc: /nosuch: A file or directory in the path name does not exist.
  [2]
  # wc -x
  wc: Not a recognized flag: x
  Usage: wc [-c | -m] [-lkw] [File ...]
  [1]
