Source: OURS

What it does:

  # echo one   two
  # echo 'a\tb\nc'
  # echo 'no newline\c'
  # echo -n x
  # echo

True and false:

  # true; print $?; false; print $?
