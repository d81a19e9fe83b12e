Source: OURS

Arithmetic, comparisons, matches:

  # expr 1 + 2 \* 3
  7
  # expr 7 / 2
  3
  # expr 5 \> 3
  1
  # expr 5 \< 3
  0
  [1]
  # expr /usr/bin/ksh : '.*/\(.*\)'
  ksh
  # expr hello : 'l*'
  0
  [1]
  # expr a + 1
  expr: 0402-046 A specified operator requires numeric parameters.
  [2]
  # expr 1 +
  expr: 0402-050 Syntax error.
  [2]
