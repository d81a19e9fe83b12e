Source: OURS

What it does:

  # grep root /etc/passwd
  # grep -c : /etc/passwd
  # grep -n daemon /etc/passwd /etc/group
  # grep -v : /etc/passwd
  # print 'Abc' | grep -i abc
  # grep -l root /etc/passwd /etc/hosts

A paragraph of a stanza file:

  # grep -p /home /etc/filesystems

Nothing found is status 1, an error is 2:

  # grep nosuch /etc/passwd
  # grep root /nosuch
  # grep -q root /etc/passwd; print $?
  # grep
  # grep '[' /etc/passwd
