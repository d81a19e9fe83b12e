Source: OURS

What it does:

  # cat /etc/hosts | head -3
  # print one > /tmp/a; print two > /tmp/b; cat /tmp/a /tmp/b
  # print -n x | cat -
  # cat -n /tmp/a /tmp/b

What is refused:

  # cat /nosuch /tmp/a
  # cat /tmp
  # cat -y
