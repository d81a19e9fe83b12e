Source: OURS

What it does:

  # cat /etc/hosts | head -3
  # Addresses and names of hosts this system knows without a name server.
  #
  # Address       Name and aliases
  # print one > /tmp/a; print two > /tmp/b; cat /tmp/a /tmp/b
  one
  two
  # print -n x | cat -
  x
  [no newline]
  # cat -n /tmp/a /tmp/b
       1	one
       2	two

What is refused:

  # cat /nosuch /tmp/a
  cat: 0652-050 Cannot open /nosuch.
  one
  [2]
  # cat /tmp
  cat: /tmp is a directory.
  [2]
  # cat -y
  cat: Not a recognized flag: y
  Usage: cat [-benqrSstuv] [-|File...]
  [1]

The terminal itself is read to Ctrl-D:

  # cat > /tmp/typed
  one
  # two
  ^D
  # cat /tmp/typed
  one
  # two
