Source: OURS

The Korn shell has a word of that name; the program of the name writes other lines:

  # time sleep 2
  
  real	0m2.00s
  user	0m0.00s
  sys	0m0.00s
  # /usr/bin/time sleep 2
  
  Real   2.00
  User   0.00
  System 0.00
  # /usr/bin/time -p sleep 75
  real 75.00
  user 0.00
  sys 0.00
  # /usr/bin/time nosuch; print $?
  time: nosuch: A file or directory in the path name does not exist.
  
  Real   0.00
  User   0.00
  System 0.00
  127
  # /usr/bin/time false
  
  Real   0.00
  User   0.00
  System 0.00
  [255]
  # /usr/bin/time
  Usage: time [-p] Command [Argument ...]
  [125]
