Source: OURS

What it does:

  # head -2 /etc/passwd
  root:!:0:0::/:/usr/bin/ksh
  daemon:!:1:1::/etc:
  # head -n 1 /etc/passwd
  root:!:0:0::/:/usr/bin/ksh
  # head -c 4 /etc/passwd
  root
  [no newline]
  # head -1 /etc/passwd /etc/group
  ==> /etc/passwd <==
  root:!:0:0::/:/usr/bin/ksh
  
  ==> /etc/group <==
  system:!:0:root,pconsole
  # head /nosuch
  head: /nosuch: A file or directory in the path name does not exist.
  [1]
  # head -x
  head: Not a recognized flag: x
  Usage: head [-Count | -c Number | -n Number] [File ...]
  [1]
