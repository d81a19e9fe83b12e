Source: OURS messages from IBM's cp page

A file, several files, a tree:

  # print one > /tmp/a; cp /tmp/a /tmp/b; cat /tmp/b
  # mkdir /tmp/d; cp /tmp/a /tmp/b /tmp/d; ls /tmp/d
  # cp -r /tmp/d /tmp/e; ls /tmp/e
  # cp -p /etc/passwd /tmp/p; ls -l /tmp/p

What is refused:

  # cp /nosuch /tmp/x
  # cp /tmp/d /tmp/x
  # cp /tmp/a /tmp/a
  # cp /tmp/a /tmp/b /nosuch
  # cp /tmp/a /nosuch/b
  # cp
