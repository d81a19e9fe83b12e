Source: OURS -s is captured (ohai's samples)

How much paging space there is, and how much of it is free:

  # swap -s
  allocated  =      131072 blocks    used  =     2120 blocks      free  =      128952 blocks
  # swap -l
  device               maj,min     total        free
  /dev/hd6                 10,  2     512MB       501MB
  # swap -a /dev/hd6
  swap: Changing which paging spaces are active is not simulated.
  [1]
  # swap
  Usage: swap {-s | -l | -a Device | -d Device}
  [1]
