Source: OURS messages from IBM's chown page

What it shows:

  # touch /tmp/a; chown bin /tmp/a; ls -l /tmp/a
  # chown sys:staff /tmp/a; ls -l /tmp/a
  # chgrp system /tmp/a; ls -l /tmp/a

What is refused:

  # chown nobodyatall /tmp/a
  # chgrp nosuch /tmp/a
  # chown root /nosuch
  # chown root
