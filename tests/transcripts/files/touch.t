Source: OURS

What it shows:

  # touch /tmp/a; ls -l /tmp/a
  -rw-r--r--    1 root     system            0 Aug 09 11:08 /tmp/a
  # touch -t 200707010930 /tmp/a; ls -l /tmp/a
  -rw-r--r--    1 root     system            0 Jul 01 09:30 /tmp/a
  # touch -c /tmp/b; ls /tmp/b
  ls: 0653-341 The file /tmp/b does not exist.
  [2]
  # touch -r /etc/passwd /tmp/a; ls -l /tmp/a /etc/passwd
  -rw-r--r--    1 root     security        585 Jul 31 11:04 /etc/passwd
  -rw-r--r--    1 root     system            0 Jul 31 11:04 /tmp/a

What is refused:

  # touch /nosuch/a
  touch: 0652-046 Cannot create /nosuch/a.
  [1]
  # touch -t 99 /tmp/a
  touch: 99 is not a valid time.
  [1]
  # touch
  Usage: touch [-amcf] [-r ref_file | -t [[CC]YY]MMDDhhmm[.SS]] file...
  [1]
