Source: OURS

Fields, patterns and sums:

  # awk -F: '$3 < 3 { print $1, $3 }' /etc/passwd
  root 0
  daemon 1
  bin 2
  # print 'a 1\nb 2\na 3' > /tmp/t; awk '{ s[$1] += $2 } END { for (k in s) print k, s[k] }' /tmp/t
  a 4
  b 2
  # awk 'NR == 2, NR == 3' /tmp/t
  b 2
  a 3
  # awk -v n=2 '$2 >= n { printf "%-5s|%3d|\n", $1, $2 }' /tmp/t
  b    |  2|
  a    |  3|

It reads and writes files and commands:

  # awk 'BEGIN { "hostname" | getline h; print h; system("print from ksh") }'
  uataix6
  from ksh
  # awk '{ print $1 | "sort -u" }' /tmp/t
  a
  b
  # awk '{ print > ("/tmp/t." $1) }' /tmp/t; cat /tmp/t.a
  a 1
  a 3
  # awk 'BEGIN { exit 3 }'
  [3]

It reads the terminal:

  # awk '{ print NF }'
  one two
  2
  ^D

What goes wrong:

  # awk '{ print $1 | }' /tmp/t
   Syntax Error The source line is 1.
   The error context is
  		{ print $1 |  >>> } <<< 
  awk: 0602-502 The statement cannot be correctly parsed. The source line is 1.
  [2]
  # awk 'BEGIN { print f(1) }'
   Syntax Error The source line is 1.
   The error context is
  		BEGIN { print  >>> f <<< (1) }
  awk: The function f is called and not defined. The source line is 1.
  [2]
  # awk '{ print $(-1) }' /tmp/t
  awk: 0602-562 Field $(-1) is not correct.
   The input line number is 1. The file is /tmp/t.
   The source line number is 1.
  [2]
  # awk '{ print }' /nosuch
  awk: 0602-533 Cannot find or open file /nosuch.
  [2]
  # awk 'function f(n) { return f(n + 1) } BEGIN { f(1) }'
  awk: Functions call one another too deeply. The emulator's limit is 1,000.
   The source line number is 1.
  [2]
