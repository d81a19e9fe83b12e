Source: OURS

What it does:

  # echo one   two
  one two
  # echo 'a\tb\nc'
  a	b
  c
  # echo 'no newline\c'
  no newline
  [no newline]
  # echo -n x
  -n x
  # echo
  

True and false:

  # true; print $?; false; print $?
  0
  1
