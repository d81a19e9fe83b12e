Source: OURS values of the image

What this system is:

  # uname; uname -n; uname -r; uname -v; uname -m; uname -p
  AIX
  uataix6
  0
  6
  0000273A4C00
  powerpc
  # uname -a
  AIX uataix6 0 6 0000273A4C00
  # uname -W
  0
  # uname -M
  IBM,7038-6M2
  # uname -y
  uname: Not a recognized flag: y
  Usage: uname [-a | -x | -SName] [-F] [-f] [-l] [-L] [-m] [-M] [-n] [-p] [-r] [-s] [-u] [-v] [-W]
  [1]
