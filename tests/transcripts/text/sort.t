Source: OURS

What it does:

  # print '10 b\n9 a\n10 a' > /tmp/a; sort /tmp/a
  # sort -n /tmp/a
  # sort -r /tmp/a
  # sort -k 2 /tmp/a
  # print 'b\na\nb' | sort -u
  # sort -t: -k3,3n /etc/passwd | head -3
  # sort -o /tmp/b /tmp/a; cat /tmp/b
  # sort /nosuch
