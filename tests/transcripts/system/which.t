Source: OURS

Which file runs when a name is typed:

  # which ls
  /usr/bin/ls
  # which lsvg mkwpar ksh
  /usr/sbin/lsvg
  /usr/sbin/mkwpar
  /usr/bin/ksh
  # which nosuch
  which: 0652-141 There is no nosuch in /usr/bin /etc /usr/sbin /usr/ucb /usr/bin/X11 /sbin /usr/java5/jre/bin /usr/java5/bin.
  [1]
  # PATH=/tmp; which ls
  ksh: which:  not found.
  [127]
  # PATH=/usr/bin:/etc:/usr/sbin; which cd
  /usr/bin/cd
  # which
  Usage: which [Name ...]
  [1]

Where programs of a name lie in the usual places:

  # whereis mkwpar
  mkwpar: /usr/sbin/mkwpar
  # whereis -b ls ksh
  ls: /usr/bin/ls
  ksh: /usr/bin/ksh
  # whereis nosuch
  nosuch:
  # whereis -m ls
  ls:
  # whereis -u nosuch
  nosuch:
  # whereis
  Usage: whereis [-b] [-m] [-s] [-u] File ...
  [1]
  # whereis -z ls
  whereis: Not a recognized flag: z
  Usage: whereis [-b] [-m] [-s] [-u] File ...
  [1]
