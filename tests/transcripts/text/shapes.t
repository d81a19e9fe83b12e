Source: OURS

Numbers, widths, blanks, the other way round:

  # print 'one\n\ntwo' | nl
       1	one
         
       2	two
  # print 'one\n\ntwo' | nl -b a -n rz -w 3 -s ' '
  001 one
  002 
  003 two
  # print 'one two three' | fold -s -w 8
  one two 
  three
  # print 'a\tb' | expand -t 4
  a   b
  # print 'a   b' | unexpand -t 4 | cat -t
  a	b
  # print abc | rev
  cba
  # print 'shirt tie\ntie jacket' | tsort
  shirt
  tie
  jacket
  # print 'a b\nb a' | tsort
  tsort: The input goes round in a circle:
  tsort: a
  tsort: b
  a
  b
  [1]
  # print 'ab\0001abcdef' | strings
  abcdef
  # split -l 2 /etc/shells /tmp/part. ; ls /tmp/part.aa
  /tmp/part.aa
