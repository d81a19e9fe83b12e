Source: OURS

What an xterm takes, as od shows it:

  # tput cup 4 9 | od -An -c
   033   [   5   ;   1   0   H
  # tput smso | od -An -c; tput rmso | od -An -c
   033   [   7   m
   033   [   2   7   m
  # clear | od -An -c
   033   [   H 033   [   2   J
  # tput cols; tput lines
  80
  24
  # tput nosuch
  tput: nosuch: This capability is not known.
  [4]

