Source: OURS messages from IBM's rmdir page

What it shows:

  # mkdir -p /tmp/a/b; rmdir /tmp/a
  rmdir: 0653-611 Directory /tmp/a is not empty.
  [2]
  # rmdir /tmp/a/b /tmp/a; ls -d /tmp/a
  ls: 0653-341 The file /tmp/a does not exist.
  [2]
  # mkdir -p /tmp/x/y; rmdir -p /tmp/x/y
  rmdir: /tmp: The requested resource is busy.
  [2]

What is refused:

  # rmdir /nosuch
  rmdir: 0653-610 Directory /nosuch does not exist.
  [2]
  # rmdir /etc/passwd
  rmdir: /etc/passwd: A parameter must be a directory.
  [2]
  # rmdir /home
  rmdir: /home: The requested resource is busy.
  [2]
  # rmdir
  Usage: rmdir [-p] Directory ...
  [2]
