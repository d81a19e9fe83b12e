Source: OURS

Files side by side:

  # print 'a\nb\nd' > /tmp/a; print 'b\nc\nd' > /tmp/b
  # paste -d: /tmp/a /tmp/b
  a:b
  b:c
  d:d
  # paste -s /tmp/a
  a	b	d
  # comm /tmp/a /tmp/b
  a
  		b
  	c
  		d
  # comm -12 /tmp/a /tmp/b
  b
  d
  # print '1 one\n2 two' > /tmp/c; print '1 uno\n3 tre' > /tmp/d; join /tmp/c /tmp/d
  1 one uno
  # join -a 1 -o 0,2.2 -e none /tmp/c /tmp/d
  1 uno
  2 none
  # cmp /tmp/a /tmp/b
  /tmp/a /tmp/b differ: char 1, line 1
  [1]
  # cmp -l /tmp/c /tmp/d
       3 157 165
       5 145 157
       7  62  63
      10 167 162
      11 157 145
  [1]
  # cmp /tmp/a /tmp/a
