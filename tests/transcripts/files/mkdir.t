Source: OURS messages from IBM's mkdir page

What it shows:

  # mkdir /tmp/a /tmp/b; ls -d /tmp/a /tmp/b
  /tmp/a  /tmp/b
  # mkdir -p /tmp/x/y/z; ls -R /tmp/x
  y
  
  /tmp/x/y:
  z
  
  /tmp/x/y/z:
  # mkdir -m 700 /tmp/own; ls -ld /tmp/own
  drwx------    2 root     system          256 Aug 09 11:08 /tmp/own

What is refused:

  # mkdir /tmp/a
  mkdir: 0653-358 Cannot create /tmp/a.
  /tmp/a: Do not specify an existing file.
  [1]
  # mkdir /nosuch/a
  mkdir: 0653-357 Cannot access directory /nosuch.
  /nosuch: A file or directory in the path name does not exist.
  [1]
  # mkdir
  Usage: mkdir [-e] [-p] [-m mode] Directory ...
  [1]
