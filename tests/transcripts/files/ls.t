Source: OURS layout as in IBM's ls page

Names come sorted, one a line on a terminal of AIX in columns:

  # ls -d /etc/passwd /usr /tmp
  /etc/passwd  /tmp         /usr

A long listing:

  # ls -ld /etc/passwd /tmp /usr
  -rw-r--r--    1 root     security        585 Jul 31 11:04 /etc/passwd
  drwxrwxrwt    5 root     system          256 Jul 31 11:04 /tmp
  drwxr-xr-x   25 bin      bin            4096 Jul 31 11:04 /usr
  # ls -l /etc/passwd /nosuch
  ls: 0653-341 The file /nosuch does not exist.
  -rw-r--r--    1 root     security        585 Jul 31 11:04 /etc/passwd
  [2]

Flags that change what is shown:

  # mkdir /tmp/a; touch /tmp/a/.hidden /tmp/a/b /tmp/a/c; ln -s b /tmp/a/l
  # ls /tmp/a
  b  c  l
  # ls -a /tmp/a
  .        ..       .hidden  b        c        l
  # ls -A /tmp/a
  .hidden  b        c        l
  # ls -F /tmp/a /usr/bin/ls
  /usr/bin/ls*
  
  /tmp/a:
  b   c   l@
  # ls -R /tmp/a
  b  c  l
  # ls -m /etc/passwd /etc/group
  /etc/group, /etc/passwd
  # ls -1r /tmp/a
  l
  c
  b

What is not there:

  # ls /nosuch /tmp/a/b
  ls: 0653-341 The file /nosuch does not exist.
  /tmp/a/b
  [2]
  # ls -y
  ls: Not a recognized flag: y
  Usage: ls [-1ACFHLNRabcdefgilmnopqrstuxEUX] [File...]
  [2]
