Source: OURS

Columns, repeated lines, characters, copies:

  # cut -d: -f1,3 /etc/passwd | head -3
  # cut -c1-4 /etc/passwd | head -2
  # print 'a\na\nb' | uniq -c
  # print Hello | tr a-z A-Z
  # print x | tee /tmp/x; cat /tmp/x
  # yes | head -2
