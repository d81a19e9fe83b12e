Source: OURS messages from IBM's mkdir page

What it shows:

  # mkdir /tmp/a /tmp/b; ls -d /tmp/a /tmp/b
  # mkdir -p /tmp/x/y/z; ls -R /tmp/x
  # mkdir -m 700 /tmp/own; ls -ld /tmp/own

What is refused:

  # mkdir /tmp/a
  # mkdir /nosuch/a
  # mkdir
