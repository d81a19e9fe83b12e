Source: OURS the words are sudo's own as far as recalled
Setup: rpm -i /mnt/rpms/sudo-1.6.7p5-3.aix5.1.ppc.rpm
Setup: mkuser jhon; mkuser mary

A user of whom the file says nothing:

  # passwd jhon
  Changing password for "jhon"
  jhon's New password: {hidden: secret}
  Enter the new password again:{hidden: secret}
  # pwdadm -c jhon
  # visudo -c
  /etc/sudoers file parsed OK
  # su - jhon
  $ sudo id
  Password:{hidden: secret}
  jhon is not in the sudoers file.  This incident will be reported.
  [1]
  $ sudo -l
  Sorry, user jhon may not run sudo on uataix6.
  [1]
  $ sudo -V
  Sudo version 1.6.7p5
  $ exit

Rights by user, host, command; the last rule that fits counts:

  # print 'User_Alias OPERATORS = jhon, mary' >> /etc/sudoers
  # print 'Cmnd_Alias WPARS = /usr/sbin/lswpar, /usr/sbin/startwpar' >> /etc/sudoers
  # print 'OPERATORS uataix6 = WPARS, NOPASSWD: /usr/bin/id, !/usr/bin/su' >> /etc/sudoers
  # print 'mary elsewhere = (ALL) ALL' >> /etc/sudoers
  # print '%staff ALL = (guest) /usr/bin/whoami ""' >> /etc/sudoers
  # visudo -c
  /etc/sudoers file parsed OK
  # su - jhon
  $ sudo id
  uid=0(root) gid=0(system) groups=2(bin),3(sys),7(security),8(cron),10(audit),11(lp)
  $ sudo lswpar
  $ sudo lswpar
  $ sudo -l
  User jhon may run the following commands on this host:
      (root) WPARS
      (root) NOPASSWD: /usr/bin/id
      (root) NOPASSWD: !/usr/bin/su
      (guest) /usr/bin/whoami ""
  $ sudo -u guest whoami
  guest
  $ sudo -u guest whoami x
  Sorry, user jhon is not allowed to execute '/usr/bin/whoami x' as guest on uataix6.
  [1]
  $ sudo -u nosuch whoami
  sudo: no passwd entry for nosuch!
  [1]
  $ sudo su
  Sorry, user jhon is not allowed to execute '/usr/bin/su' as root on uataix6.
  [1]
  $ sudo cat /etc/security/passwd
  Sorry, user jhon is not allowed to execute '/usr/bin/cat /etc/security/passwd' as root on uataix6.
  [1]
  $ sudo nosuch
  sudo: nosuch: command not found
  [1]
  $ sudo -k
  $ sudo -p 'Who are you? ' lswpar
  Who are you? {hidden: a}
  Sorry, try again.
  Who are you? {hidden: b}
  Sorry, try again.
  Who are you? {hidden: c}
  sudo: 3 incorrect password attempts
  [1]
  $ sudo -v
  Password:{hidden: secret}
  $ sudo -K
  $ sudo -s
  Password:{hidden: secret}
  Sorry, user jhon is not allowed to execute '/usr/bin/ksh' as root on uataix6.
  [1]
  $ sudo
  Usage: sudo -V | -l | -v | -k | -K | [-H] [-p Prompt] [-u User] -s | Command [Argument ...]
  [1]
  $ sudo -l id
  Usage: sudo -V | -l | -v | -k | -K | [-H] [-p Prompt] [-u User] -s | Command [Argument ...]
  [1]
  $ exit
  [1]
  # su - mary -c 'sudo id'
  uid=0(root) gid=0(system) groups=2(bin),3(sys),7(security),8(cron),10(audit),11(lp)

Root may, and -H is the other one's home; the other's file is read with -f:

  # sudo -H -u jhon sh -c 'print $HOME $SUDO_USER; whoami'
  /home/jhon root
  jhon
  # sudo -s -u guest
  $ whoami
  guest
  $ exit

A file that cannot be read:

  # cp /etc/sudoers /tmp/sudoers; print 'jhon ALL' >> /tmp/sudoers
  # visudo -c -f /tmp/sudoers
  >>> sudoers file: syntax error, line 8 <<<
  parse error in /tmp/sudoers file near line 8
  [1]
  # visudo -c -f /nosuch
  visudo: can't open /nosuch: A file or directory in the path name does not exist.
  [1]
  # print 'jhon ALL' >> /etc/sudoers; sudo id
  >>> sudoers file: syntax error, line 8 <<<
  sudo: parse error in /etc/sudoers near line 8
  [1]
  # visudo -c
  >>> sudoers file: syntax error, line 8 <<<
  parse error in /etc/sudoers file near line 8
  [1]
  # cp /dev/null /etc/sudoers; chmod 644 /etc/sudoers; sudo id
  sudo: /etc/sudoers is mode 0644, should be 0440
  [1]
  # chmod 440 /etc/sudoers; chown jhon /etc/sudoers; sudo id
  sudo: /etc/sudoers is owned by uid 203, should be 0
  [1]
  # rm /etc/sudoers; sudo id
  sudo: can't open /etc/sudoers: A file or directory in the path name does not exist.
  [1]
