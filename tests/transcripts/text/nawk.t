Source: OURS

The same as awk, under its other name:

  # nawk 'BEGIN { print toupper("nawk"), length("four") }'
  NAWK 4
  # lslpp -w /usr/bin/nawk | nawk 'NR == 1 { print NF }'
  3
  # nawk '{ print'
   Syntax Error The source line is 1.
   The error context is
  		{ print >>>  <<< 
  nawk: A } is missing. The source line is 1.
  [2]
