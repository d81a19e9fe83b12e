Source: OURS

Columns, repeated lines, characters, copies:

  # cut -d: -f1,3 /etc/passwd | head -3
  root:0
  daemon:1
  bin:2
  # cut -c1-4 /etc/passwd | head -2
  root
  daem
  # print 'a\na\nb' | uniq -c
     2 a
     1 b
  # print Hello | tr a-z A-Z
  HELLO
  # print x | tee /tmp/x; cat /tmp/x
  x
  x
  # yes | head -2
  y
  y
