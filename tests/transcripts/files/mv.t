Source: OURS messages from IBM's mv page

Renaming, and moving into a directory:

  # print one > /tmp/a; mv /tmp/a /tmp/b; ls /tmp/a /tmp/b
  ls: 0653-341 The file /tmp/a does not exist.
  /tmp/b
  [2]
  # mkdir /tmp/d; mv /tmp/b /tmp/d; ls /tmp/d
  b
  # mv /tmp/d /home/d; cat /home/d/b
  one

What is refused:

  # mv /nosuch /tmp
  mv: 0653-401 Cannot rename /nosuch to /tmp/nosuch:
               A file or directory in the path name does not exist.
  [1]
  # mkdir /tmp/x; mv /tmp/x /tmp/x/y
  mv: 0653-401 Cannot rename /tmp/x to /tmp/x/y:
               A system call received a parameter that is not valid.
  [1]
  # mv /tmp/x
  Usage: mv [-i | -f] [-d] [-e] [-I] [--] src... target
  [1]
  # mv
  Usage: mv [-i | -f] [-d] [-e] [-I] [--] src... target
  [1]
