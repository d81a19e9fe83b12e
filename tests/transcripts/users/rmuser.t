Source: OURS
Setup: mkuser jhon

  # rmuser jhon; lsuser jhon
  3004-687 User "jhon" does not exist.
  [2]
His home stays, and without -p his password's stanza:
  # ls -ld /home/jhon
  drwxr-xr-x    2 203      staff           256 Aug 09 11:08 /home/jhon
  # grep -c jhon /etc/security/passwd
  1
  # grep jhon /etc/passwd /etc/group /etc/security/user /etc/security/limits
  [1]
  # mkuser ann; rmuser -p ann; grep -c ann: /etc/security/passwd
  0
  [1]
  # rmuser nosuch
  3004-687 User "nosuch" does not exist.
  [2]
  # rmuser
  Usage: rmuser [-p] Name
  [1]
  # su guest -c 'rmuser jhon'
  ksh: rmuser: 0403-006 Execute permission denied.
  [126]
