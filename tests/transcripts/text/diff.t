Source: OURS

How files differ:

  # print 'a\nb\nc\nd' > /tmp/old; print 'a\nB\nc\nd\ne' > /tmp/new
  # diff /tmp/old /tmp/new
  2c2
  < b
  ---
  > B
  4a5
  > e
  [1]
  # diff -e /tmp/old /tmp/new
  4a
  e
  .
  2c
  B
  .
  [1]
  # diff -i /tmp/old /tmp/new
  4a5
  > e
  [1]
  # diff /tmp/old /tmp/old
  # diff -u /tmp/old /tmp/new | tail -6
   a
  -b
  +B
   c
   d
  +e
  # diff /tmp/old /nosuch
  diff: /nosuch: A file or directory in the path name does not exist.
  [2]
  # diff /tmp /etc
  diff: Comparing two directories is not simulated.
  [2]

