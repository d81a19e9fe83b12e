Source: OURS

What it shows:

  # who
  root        pts/0       Aug 09 11:08
  # who am i
  root        pts/0       Aug 09 11:08
  # who -q
  root   Total users: 1
  # tty
  /dev/pts/0
  # who -r
     .        run-level 2 Aug 02 08:03       2    0    S
  # who -b
     .        system boot Aug 02 08:03
  # w
    11:08AM   up 7 days,   3:04,  1 user,   load average: 0.00, 0.00, 0.00
  User     tty          login@       idle      JCPU      PCPU what
  root     pts/0        11:08AM          0         0         0 -ksh
  # uptime
    11:08AM   up 7 days,   3:04,  1 user,   load average: 0.00, 0.00, 0.00
