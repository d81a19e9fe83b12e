Source: OURS

What it does:

  # egrep '^(root|bin):' /etc/passwd
  # print abab | egrep '(ab)+$'
  # egrep nosuch /etc/passwd
  # egrep

The same without patterns:

  # print 'a.c' | fgrep .; print 'abc' | fgrep .
