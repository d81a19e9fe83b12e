Source: OURS

Whether two copies are the same:

  # cp /etc/hosts /tmp/hosts; cd /tmp; print Hello > hello
  # sum hello; sum -r hello; sum -o hello; sum -i hello
  36978     1 hello
  36978     1 hello
  510 1 hello
  36978     1
  # sum < hello
  36978     1
  # cksum hello
  2073713086 6 hello
  # print Hello | cksum
  2073713086 6
  # cksum /dev/null
  4294967295 0 /dev/null
  # sum nosuch; cksum nosuch
  sum: nosuch: A file or directory in the path name does not exist.
  cksum: nosuch: A file or directory in the path name does not exist.
  [1]
  # [[ $(cksum < /etc/hosts) = $(cksum < /tmp/hosts) ]] && print the same
  the same
  # sum -z
  sum: Not a recognized flag: z
  Usage: sum [-i] [-o | -r] [File ...]
  [1]
  # cksum -z
  cksum: Not a recognized flag: z
  Usage: cksum [File ...]
  [1]
