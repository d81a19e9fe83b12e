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
  # mkdir -p /tmp/a/sub /tmp/b/sub; print x >/tmp/a/sub/one; print y >/tmp/b/sub/one
  # touch /tmp/a/left /tmp/b/right; diff /tmp/a /tmp/b
  Only in /tmp/a: left
  Only in /tmp/b: right
  Common subdirectories: /tmp/a/sub and /tmp/b/sub
  [1]
  # diff -r /tmp/a /tmp/b
  Only in /tmp/a: left
  Only in /tmp/b: right
  diff -r /tmp/a/sub/one /tmp/b/sub/one
  1c1
  < x
  ---
  > y
  [1]
  # diff -l /tmp/a /tmp/b
  diff: The -l flag, which puts it on pages, is not simulated.
  [2]

