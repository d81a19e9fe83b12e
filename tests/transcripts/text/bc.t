Source: OURS

Numbers have as many digits as they need; a quotient has as many after the point as scale says:

  # bc
  2 + 3 * 4
  14
  7 / 2
  3
  scale=4
  7 / 2
  3.5000
  sqrt(2)
  1.4142
  2 ^ 64
  18446744073709551616
  1 / 0
  divide by 0
  quit
  # print 'obase=16; 255; ibase=2; 1010' | bc
  FF
  A
  # print 'scale=2; 1024 * 100 / 37' | bc
  2767.56
  # print 's(1); e(1); 4*a(1)' | bc -l
  .84147098480789650665
  2.71828182845904523536
  3.14159265358979323844

A program in a file may define functions:

  # print 'define f(n) {\n if (n < 2) return (1)\n return (n * f(n-1))\n}' > /tmp/factorial
  # print 'f(25)' | bc /tmp/factorial
  15511210043330985984000000
  # print '2 +' | bc
  syntax error on line 1, stdin
  # bc /tmp/nosuch
  bc: /tmp/nosuch: A file or directory in the path name does not exist.
  [1]
  # bc -z
  bc: Not a recognized flag: z
  Usage: bc [-c] [-l] [File ...]
  [1]
