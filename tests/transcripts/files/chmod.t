Source: OURS messages from IBM's chmod page

Numbers and letters:

  # touch /tmp/a; chmod 640 /tmp/a; ls -l /tmp/a
  # chmod u+x,go= /tmp/a; ls -l /tmp/a
  # chmod a=rX /tmp/a; ls -l /tmp/a
  # mkdir -p /tmp/d/e; chmod -R 700 /tmp/d; ls -ld /tmp/d/e

What is refused:

  # chmod 9 /tmp/a
  # chmod u+q /tmp/a
  # chmod 600 /nosuch
  # chmod 600
