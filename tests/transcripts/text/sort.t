Source: OURS

What it does:

  # print '10 b\n9 a\n10 a' > /tmp/a; sort /tmp/a
  10 a
  10 b
  9 a
  # sort -n /tmp/a
  9 a
  10 a
  10 b
  # sort -r /tmp/a
  9 a
  10 b
  10 a
  # sort -k 2 /tmp/a
  10 a
  9 a
  10 b
  # print 'b\na\nb' | sort -u
  a
  b
  # sort -t: -k3,3n /etc/passwd | head -3
  root:!:0:0::/:/usr/bin/ksh
  daemon:!:1:1::/etc:
  bin:!:2:2::/bin:
  # sort -o /tmp/b /tmp/a; cat /tmp/b
  10 a
  10 b
  9 a
  # sort /nosuch
  sort: /nosuch: A file or directory in the path name does not exist.
  [2]
