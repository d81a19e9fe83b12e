Source: OURS

What does not agree is told, and mended where that was asked:

  # usrck -n ALL; grpck -n ALL; pwdck -n ALL
  usrck: snapp: the home directory /usr/sbin/snapp is not there.
  usrck: nuucp: the home directory /var/spool/uucppublic is not there.
  usrck: pconsole: the home directory /var/adm/pconsole is not there.
  # print 'broken:!:900:77::/nowhere:/usr/bin/ksh' >> /etc/passwd
  # print 'ghost:\n\tadmin = false\n' >> /etc/security/user
  # print '\nbroken:\n\tumask = 999\n' >> /etc/security/user
  # usrck -n broken
  usrck: broken: there is no group 77.
  usrck: broken: the home directory /nowhere is not there.
  usrck: broken: this is not valid in /etc/security/user: umask = 999
  usrck: /etc/security/user has a stanza for ghost, which is not there.
  [1]
  # pwdck -n broken
  pwdck: broken has no password in /etc/security/passwd.
  [1]
  # pwdck -y broken; pwdck -n broken
  pwdck: broken has no password in /etc/security/passwd.
  # usrck -y broken; usrck -n broken
  usrck: broken: there is no group 77.
  usrck: broken: the home directory /nowhere is not there.
  usrck: broken: this is not valid in /etc/security/user: umask = 999
  usrck: /etc/security/user has a stanza for ghost, which is not there.
  usrck: broken: there is no group 77.
  usrck: broken: the home directory /nowhere is not there.
  [1]
  # chgroup users=guest usr; print 'odd:!:500:nosuch,guest' >> /etc/group
  # grpck -n odd
  grpck: odd lists nosuch in /etc/group, who is no user.
  [1]
  # grpck -t odd
  grpck: odd lists nosuch in /etc/group, who is no user.
  Mend it? (y/n) n
  [1]
  # grpck -p odd; grpck -n ALL; grep odd /etc/group
  odd:!:500:guest

How they are called:

  # usrck ALL
  Usage: usrck {-n | -p | -t | -y} {ALL | User ...}
  [1]
  # usrck -ny ALL
  Usage: usrck {-n | -p | -t | -y} {ALL | User ...}
  [1]
  # usrck -n
  Usage: usrck {-n | -p | -t | -y} {ALL | User ...}
  [1]
  # usrck -n nosuch
  3004-687 User "nosuch" does not exist.
  [2]
  # grpck -n nosuch
  3004-686 Group "nosuch" does not exist.
  [2]
  # pwdck -n nosuch
  3004-687 User "nosuch" does not exist.
  [2]
  # su guest -c 'usrck -n ALL'
  ksh: usrck: 0403-006 Execute permission denied.
  [126]
