Source: OURS messages from IBM's mv page

Renaming, and moving into a directory:

  # print one > /tmp/a; mv /tmp/a /tmp/b; ls /tmp/a /tmp/b
  # mkdir /tmp/d; mv /tmp/b /tmp/d; ls /tmp/d
  # mv /tmp/d /home/d; cat /home/d/b

What is refused:

  # mv /nosuch /tmp
  # mkdir /tmp/x; mv /tmp/x /tmp/x/y
  # mv /tmp/x
  # mv
