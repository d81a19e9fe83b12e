Source: OURS

What it does:

  # grep root /etc/passwd
  root:!:0:0::/:/usr/bin/ksh
  # grep -c : /etc/passwd
  16
  # grep -n daemon /etc/passwd /etc/group
  /etc/passwd:2:daemon:!:1:1::/etc:
  # grep -v : /etc/passwd
  [1]
  # print 'Abc' | grep -i abc
  Abc
  # grep -l root /etc/passwd /etc/hosts
  /etc/passwd

A paragraph of a stanza file:

  # grep -p /home /etc/filesystems
  /home:
  	dev		= /dev/hd1
  	vfs		= jfs2
  	log		= /dev/hd8
  	mount		= true
  	check		= true
  	vol		= /home
  	free		= false
  

Nothing found is status 1, an error is 2:

  # grep nosuch /etc/passwd
  [1]
  # grep root /nosuch
  grep: 0652-033 Cannot open /nosuch.
  [2]
  # grep -q root /etc/passwd; print $?
  0
  # grep
  Usage: grep [-r] [-R] [-H] [-L] [-E|-F] [-c|-l|-q] [-insvxbhwyu] [-p[parasep]] -e pattern_list...
         [-f pattern_file...] [file...]
  Usage: grep [-r] [-R] [-H] [-L] [-E|-F] [-c|-l|-q] [-insvxbhwyu] [-p[parasep]] [-e pattern_list...]
         -f pattern_file... [file...]
  Usage: grep [-r] [-R] [-H] [-L] [-E|-F] [-c|-l|-q] [-insvxbhwyu] [-p[parasep]] pattern_list [file...]
  [2]
  # grep '[' /etc/passwd
  grep: A bracket of the regular expression has no partner.
  [2]
