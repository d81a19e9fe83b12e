Source: OURS

Several columns, as for a list on paper:

  # cd /tmp; print 'one\ntwo\nthree\nfour\nfive' > list; print 'uno\ndue\ntre' > lista
  # pr -3 -t -l 2 list
  one			three			five
  two			four
  # pr -3 -a -t list
  one			two			three
  four			five
  # pr -2 -t -w 20 -l 3 list
  one	  four
  two	  five
  three
  # pr -m -t -s: list lista
  one:uno
  two:due
  three:tre
  four:
  five:
  # pr -t -n list
      1	one
      2	two
      3	three
      4	four
      5	five
  # pr -t -n:2 -o 4 -d lista
       1:uno
  
       2:due
  
       3:tre
  

A page has a header of five lines and as many empty ones at its end:

  # touch -t 200705211230 list
  # pr -l 15 -h Numbers list
  
  
  May 21 12:30 2007 Numbers Page 1
  
  
  one
  two
  three
  four
  five
  
  
  
  
  
  # pr -t nosuch
  pr: nosuch: A file or directory in the path name does not exist.
  [1]
  # pr -l 0 list
  pr: 0 cannot be used with the -l flag.
  [1]
  # pr -z
  pr: Not a recognized flag: z
  Usage: pr [+Page] [-Column [-a] | -m] [-dfFprt] [-e[Character][Gap]] [-h Header]
         [-i[Character][Gap]] [-l Lines] [-n[Character][Width]] [-o Offset] [-s[Character]]
         [-w Width] [File ...]
  [1]
