Source: OURS layout as in IBM's ls page

Names come sorted, one a line on a terminal of AIX in columns:

  # ls -d /etc/passwd /usr /tmp

A long listing:

  # ls -ld /etc/passwd /tmp /usr
  # ls -l /etc/passwd /nosuch

Flags that change what is shown:

  # mkdir /tmp/a; touch /tmp/a/.hidden /tmp/a/b /tmp/a/c; ln -s b /tmp/a/l
  # ls /tmp/a
  # ls -a /tmp/a
  # ls -A /tmp/a
  # ls -F /tmp/a /usr/bin/ls
  # ls -R /tmp/a
  # ls -m /etc/passwd /etc/group
  # ls -1r /tmp/a

What is not there:

  # ls /nosuch /tmp/a/b
  # ls -y
