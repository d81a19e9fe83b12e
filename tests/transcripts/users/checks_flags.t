Source: OURS the flags of the checks and of newgrp, id and rmgroup that no other file types

Asked, told, or mended in silence:

  # print 'odd:!:500:nosuch,guest' >> /etc/group; grpck -y odd; grep odd /etc/group
  grpck: odd lists nosuch in /etc/group, who is no user.
  odd:!:500:guest
  # rmgroup -p odd; lsgroup odd
  3004-686 Group "odd" does not exist.
  [2]
  # print 'broken:!:900:1::/tmp:/usr/bin/ksh' >> /etc/passwd
  # pwdck -t broken
  pwdck: broken has no password in /etc/security/passwd.
  Mend it? (y/n) n
  [1]
  # pwdck -p broken; grep -p broken: /etc/security/passwd
  broken:
  	password = *
  # print '\nbroken:\n\tumask = 999\n' >> /etc/security/user
  # usrck -t broken
  usrck: broken: this is not valid in /etc/security/user: umask = 999
  Mend it? (y/n) n
  [1]
  # usrck -p broken; usrck -n broken
  # id -u -r; id -gnr guest
  0
  usr
  # newgrp -l system
  # id -gn
  system
  # exit
