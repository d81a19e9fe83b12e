Source: OURS

Where one is, and parts of a path:

  # cd /usr/bin; pwd
  # basename /usr/bin/ls; basename file.c .c; dirname /usr/bin/ls

Links:

  # ln -s /etc/hosts /tmp/h; ls -l /tmp/h
  # print x > /tmp/a; ln /tmp/a /tmp/b; ls -l /tmp/b
  # ln /nosuch /tmp/c

What a file is:

  # file /etc/passwd /usr/bin/ls /etc /dev/null

Searching a tree:

  # mkdir -p /tmp/f/g; touch /tmp/f/a.txt /tmp/f/g/b.txt; find /tmp/f -name '*.txt'
  # find /tmp/f -type d -exec ls -d {} \;
