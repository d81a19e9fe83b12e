Source: OURS

What it shows:

  # touch /tmp/a; ls -l /tmp/a
  # touch -t 200707010930 /tmp/a; ls -l /tmp/a
  # touch -c /tmp/b; ls /tmp/b
  # touch -r /etc/passwd /tmp/a; ls -l /tmp/a /etc/passwd

What is refused:

  # touch /nosuch/a
  # touch -t 99 /tmp/a
  # touch
