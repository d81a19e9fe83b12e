Source: OURS messages from IBM's chmod page

Numbers and letters:

  # touch /tmp/a; chmod 640 /tmp/a; ls -l /tmp/a
  -rw-r-----    1 root     system            0 Aug 09 11:08 /tmp/a
  # chmod u+x,go= /tmp/a; ls -l /tmp/a
  -rwx------    1 root     system            0 Aug 09 11:08 /tmp/a
  # chmod a=rX /tmp/a; ls -l /tmp/a
  -r-xr-xr-x    1 root     system            0 Aug 09 11:08 /tmp/a
  # mkdir -p /tmp/d/e; chmod -R 700 /tmp/d; ls -ld /tmp/d/e
  drwx------    2 root     system          256 Aug 09 11:08 /tmp/d/e

What is refused:

  # chmod 9 /tmp/a
  chmod: 9 is not a valid mode.
  [1]
  # chmod u+q /tmp/a
  chmod: u+q is not a valid mode.
  [1]
  # chmod 600 /nosuch
  chmod: /nosuch: A file or directory in the path name does not exist.
  [1]
  # chmod 600
  Usage: chmod [-R] [-h] [-f] [who] +|-|= perm[,...] file...
  Usage: chmod [-R] [-h] [-f] absolute-mode file...
  [1]
