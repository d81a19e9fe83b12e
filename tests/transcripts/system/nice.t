Source: OURS

A command at another priority, which ps shows:

  # nice -n 10 sleep 600 &
  [1]	222966
  # ps -o nice,args -p $!
  NI COMMAND
  30 sleep 600
  # renice -n 5 -p $!
  # ps -o nice,args -p $!
  NI COMMAND
  35 sleep 600
  # renice -n -20 $!; ps -o nice,args -p $!
  NI COMMAND
  15 sleep 600
  # kill $!
  # nice -5 ps -o nice,args
  NI COMMAND
  25 ps -o nice,args
  20 -ksh
  [1] +  Terminated              nice -n 10 sleep 600 &
  # nice --5 ps -o nice,args
  NI COMMAND
  15 ps -o nice,args
  20 -ksh
  # nice -n ten ls
  nice: ten is not a number to change a priority by.
  [125]
  # nice nosuch; print $?
  nice: nosuch: A file or directory in the path name does not exist.
  127
  # nice
  Usage: nice [-Increment | -n Increment] Command [Argument ...]
  [125]
  # renice -n 5 999999
  renice: 999999: 0403-003 The specified process does not exist.
  [1]
  # renice -n ten $$
  renice: ten is not a number to change a priority by.
  [1]
  # renice 5
  Usage: renice [-n Increment] [-g | -p | -u] ID ...
  [1]
