Source: OURS messages from IBM's rm page

A file, then a tree:

  # touch /tmp/a; rm /tmp/a; ls /tmp/a
  ls: 0653-341 The file /tmp/a does not exist.
  [2]
  # mkdir -p /tmp/d/e; touch /tmp/d/e/f; rm /tmp/d
  rm: 0653-603 Cannot remove directory /tmp/d
  [2]
  # rm -r /tmp/d; ls -d /tmp/d
  ls: 0653-341 The file /tmp/d does not exist.
  [2]

What is not there is an error, unless -f is given:

  # rm /nosuch
  rm: /nosuch: A file or directory in the path name does not exist.
  [2]
  # rm -f /nosuch; print $?
  0

A mount point stays:

  # rm -r /tmp
  rm: 0653-609 Cannot remove /tmp.
  The requested resource is busy.
  [2]
  # ls -d /tmp
  /tmp
  # rm
  Usage: rm [-Rfirse] [--] File...
  [2]

-i asks:

  # touch /tmp/a; rm -i /tmp/a
  rm: Remove /tmp/a? n
  # ls /tmp/a; rm -i /tmp/a
  /tmp/a
  rm: Remove /tmp/a? y
  # ls /tmp/a
  ls: 0653-341 The file /tmp/a does not exist.
  [2]
