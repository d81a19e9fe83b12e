Source: OURS messages from IBM's cp page

A file, several files, a tree:

  # print one > /tmp/a; cp /tmp/a /tmp/b; cat /tmp/b
  one
  # mkdir /tmp/d; cp /tmp/a /tmp/b /tmp/d; ls /tmp/d
  a  b
  # cp -r /tmp/d /tmp/e; ls /tmp/e
  a  b
  # cp -p /etc/passwd /tmp/p; ls -l /tmp/p
  -rw-r--r--    1 root     security        585 Jul 31 11:04 /tmp/p

What is refused:

  # cp /nosuch /tmp/x
  cp: /nosuch: A file or directory in the path name does not exist.
  [1]
  # cp /tmp/d /tmp/x
  cp: /tmp/d is a directory; -r or -R copies it.
  [1]
  # cp /tmp/a /tmp/a
  cp: /tmp/a and /tmp/a are the same file.
  [1]
  # cp /tmp/a /tmp/b /nosuch
  cp: /nosuch is not a directory.
  [1]
  # cp /tmp/a /nosuch/b
  cp: /nosuch/b: A file or directory in the path name does not exist.
  [1]
  # cp
  Usage: cp [-fhipHILPU] [-d] [-e] [-r|-R] [--] src... target
  [1]
