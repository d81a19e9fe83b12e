Source: OURS

A job in the background, and its end:

  # sleep 100 &
  [1]	222966
  # kill $!
  # wait; print $?
  0
  [1] +  Terminated              sleep 100 &
  # kill 999999
  ksh: kill: 999999: 0403-003 The specified process does not exist.
  [1]
  # kill -l | head -3
   1) HUP        2) INT        3) QUIT       4) ILL        5) TRAP
   6) ABRT       7) EMT        8) FPE        9) KILL      10) BUS
  11) SEGV      12) SYS       13) PIPE      14) ALRM      15) TERM
  # kill
  ksh: kill: 0403-004 Specify a parameter with this command.
  [1]
  # kill -NOSUCH 1
  ksh: NOSUCH: This signal is not known.
  [1]
  # kill notanumber
  ksh: notanumber: 0403-009 The specified number is not valid for this command.
  [1]
