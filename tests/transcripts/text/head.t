Source: OURS

What it does:

  # head -2 /etc/passwd
  # head -n 1 /etc/passwd
  # head -c 4 /etc/passwd
  # head -1 /etc/passwd /etc/group
  # head /nosuch
  # head -x
