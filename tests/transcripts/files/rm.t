Source: OURS messages from IBM's rm page

A file, then a tree:

  # touch /tmp/a; rm /tmp/a; ls /tmp/a
  # mkdir -p /tmp/d/e; touch /tmp/d/e/f; rm /tmp/d
  # rm -r /tmp/d; ls -d /tmp/d

What is not there is an error, unless -f is given:

  # rm /nosuch
  # rm -f /nosuch; print $?

A mount point stays:

  # rm -r /tmp
  # ls -d /tmp
  # rm

-i asks:

  # touch /tmp/a; rm -i /tmp/a
