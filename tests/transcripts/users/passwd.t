Source: OURS
Setup: mkuser jhon

  # passwd jhon
  Changing password for "jhon"
  jhon's New password: {hidden: secret}
  Enter the new password again:{hidden: other}
  passwd: The two passwords are not the same; nothing was changed.
  [1]
Nothing was changed:
  # lssec -f /etc/security/passwd -s jhon -a password
  jhon password=*
  # passwd jhon
  Changing password for "jhon"
  jhon's New password: {hidden: }
  passwd: A password cannot be empty.
  [1]
  # passwd jhon
  Changing password for "jhon"
  jhon's New password: {hidden: secret}
  Enter the new password again:{hidden: secret}
  # pwdadm -q jhon; pwdadm -c jhon; pwdadm -q jhon
  jhon:
  	lastupdate = 1186650480
  	flags = ADMCHG
  jhon:
  	lastupdate = 1186650480
  # pwdadm -f NOCHECK,ADMIN jhon; pwdadm -q jhon
  jhon:
  	lastupdate = 1186650480
  	flags = NOCHECK,ADMIN
  # su jhon -c passwd
  passwd: Only an administrator may change the password of jhon.
  [1]
  # pwdadm -f WRONG jhon
  pwdadm: WRONG is not a flag that a password can have.
  [1]
  # pwdadm -c nosuch
  3004-687 User "nosuch" does not exist.
  [1]
  # pwdadm -qc jhon
  Usage: pwdadm [-f Flags | -q | -c] User
  [1]
  # pwdadm -c jhon

One's own, by the rules:

  # chuser minlen=6 minother=1 maxrepeats=2 mindiff=2 jhon
  # su jhon
  $ passwd
  Changing password for "jhon"
  jhon's Old password: {hidden: wrong}
  3004-604 Your entry does not match the old password.
  [1]
  $ passwd
  Changing password for "jhon"
  jhon's Old password: {hidden: secret}
  jhon's New password: {hidden: abbb}
  3004-602 The required password characteristics are:
  	a maximum of 2 repeated characters.
  	a minimum of 1 non-alphabetic characters.
  	a minimum of 6 characters in length.
  	a minimum of 2 characters not found in old password.
  3004-603 Your password must have:
  	a minimum of 1 non-alphabetic characters.
  	a minimum of 6 characters in length.
  	a maximum of 2 repeated characters.
  [1]
  $ passwd
  Changing password for "jhon"
  jhon's Old password: {hidden: secret}
  jhon's New password: {hidden: kamel7}
  Enter the new password again:{hidden: kamel7}
  $ passwd root
  passwd: Only root may change the password of root.
  [1]
  $ passwd nosuch
  3004-687 User "nosuch" does not exist.
  [1]
  $ pwdadm root
  pwdadm: Only root may run this command.
  [1]
  $ exit
  [1]
  # pwdadm jhon
  Changing password for "jhon"
  jhon's New password: {hidden: abc}
  Enter the new password again:{hidden: abc}

Shells and what is said of one:

  # chsh jhon /usr/bin/sh; chfn jhon "J Hon"; lsuser -a shell gecos jhon
  jhon shell=/usr/bin/sh gecos=J Hon
  # chsh jhon /bin/nosuch
  chsh: /bin/nosuch is not a shell that /etc/security/login.cfg lists.
  [1]
  # chfn jhon a:b
  chfn: This cannot stand in /etc/passwd: a:b
  [1]
  # chfn jhon
  jhon's current gecos:
  		J Hon
  Change (yes) or (no)? > y
  To?>Another
  # passwd -f jhon
  jhon's current gecos:
  		Another
  Change (yes) or (no)? > n
  Gecos not changed.
  # lsuser -a gecos jhon
  jhon gecos=Another
  # chsh nosuch
  3004-687 User "nosuch" does not exist.
  [1]
  # passwd -fs jhon
  Usage: passwd [-f | -s] [User]
  [1]
  # su jhon -c 'chsh guest /usr/bin/ksh'
  chsh: Only root may run this command.
  [1]
