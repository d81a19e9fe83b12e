Source: OURS

What it does:

  # egrep '^(root|bin):' /etc/passwd
  root:!:0:0::/:/usr/bin/ksh
  bin:!:2:2::/bin:
  # print abab | egrep '(ab)+$'
  abab
  # egrep nosuch /etc/passwd
  [1]
  # egrep
  Usage: egrep [-h] [-i] [-p[parasep]] [-s] [-v] [-w] [-x] [-y] [[-b] [-n] | [-c | -l | -q]] {-e pattern_list | -f pattern_file | pattern_list} [file ...]
  [2]

The same without patterns:

  # print 'a.c' | fgrep .; print 'abc' | fgrep .
  a.c
  [1]
