Source: OURS messages from IBM's rmdir page

What it shows:

  # mkdir -p /tmp/a/b; rmdir /tmp/a
  # rmdir /tmp/a/b /tmp/a; ls -d /tmp/a
  # mkdir -p /tmp/x/y; rmdir -p /tmp/x/y

What is refused:

  # rmdir /nosuch
  # rmdir /etc/passwd
  # rmdir /home
  # rmdir
