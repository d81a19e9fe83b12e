Source: OURS

Where one is, and parts of a path:

  # cd /usr/bin; pwd
  /usr/bin
  # basename /usr/bin/ls; basename file.c .c; dirname /usr/bin/ls
  ls
  file
  /usr/bin

Links:

  # ln -s /etc/hosts /tmp/h; ls -l /tmp/h
  lrwxrwxrwx    1 root     system           10 Aug 09 11:08 /tmp/h -> /etc/hosts
  # print x > /tmp/a; ln /tmp/a /tmp/b; ls -l /tmp/b
  -rw-r--r--    2 root     system            2 Aug 09 11:08 /tmp/b
  # ln /nosuch /tmp/c
  ln: /nosuch: A file or directory in the path name does not exist.
  [1]

What a file is:

  # file /etc/passwd /usr/bin/ls /etc /dev/null
  /etc/passwd:    ascii text
  /usr/bin/ls:    executable (RISC System/6000) or object module
  /etc:           directory
  /dev/null:      character special (2/2)

Searching a tree:

  # mkdir -p /tmp/f/g; touch /tmp/f/a.txt /tmp/f/g/b.txt; find /tmp/f -name '*.txt'
  /tmp/f/a.txt
  /tmp/f/g/b.txt
  # find /tmp/f -type d -exec ls -d {} \;
  /tmp/f
  /tmp/f/g
