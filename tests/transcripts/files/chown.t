Source: OURS messages from IBM's chown page

What it shows:

  # touch /tmp/a; chown bin /tmp/a; ls -l /tmp/a
  -rw-r--r--    1 bin      system            0 Aug 09 11:08 /tmp/a
  # chown sys:staff /tmp/a; ls -l /tmp/a
  -rw-r--r--    1 sys      staff             0 Aug 09 11:08 /tmp/a
  # chgrp system /tmp/a; ls -l /tmp/a
  -rw-r--r--    1 sys      system            0 Aug 09 11:08 /tmp/a

What is refused:

  # chown nobodyatall /tmp/a
  chown: nobodyatall is not a user of this system.
  [1]
  # chgrp nosuch /tmp/a
  chgrp: nosuch is not a group of this system.
  [1]
  # chown root /nosuch
  chown: /nosuch: A file or directory in the path name does not exist.
  [1]
  # chown root
  Usage: chown [-fhR] Owner[:Group] {File ... | Directory ...}
  [1]
