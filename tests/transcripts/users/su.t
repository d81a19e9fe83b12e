Source: OURS the prompts are the reference's
Setup: mkuser jhon

Root sets a password, which is asked for twice and not shown; it is kept hashed:

  # passwd jhon
  Changing password for "jhon"
  jhon's New password: {hidden: secret}
  Enter the new password again:{hidden: secret}
  # pwdadm -q jhon
  jhon:
  	lastupdate = 1186650480
  	flags = ADMCHG
  # grep -c secret /etc/security/passwd
  0
  [1]

Root needs none. With - it is a login:

  # su - jhon
  $ id; pwd; print $HOME $LOGNAME; whoami
  uid=203(jhon) gid=1(staff)
  /home/jhon
  /home/jhon jhon
  jhon
  $ exit
  # su jhon
  $ pwd; whoami; logname; print $HOME
  /
  jhon
  root
  /
  $ exit
  # su - jhon -c 'pwd; whoami'
  /home/jhon
  jhon
  # su jhon -c 'exit 3'
  [3]

Others are asked; what root has set has to be changed first:

  # su guest
  $ su jhon
  jhon's Password: {hidden: wrong}
  3004-300 You entered an invalid login name or password.
  3004-501 Cannot su to "jhon" : Authentication is denied.
  [1]
  $ su - jhon
  jhon's Password: {hidden: secret}
  3004-610 You are required to change your password.
  	Please choose a new one.
  Changing password for "jhon"
  jhon's Old password: {hidden: secret}
  jhon's New password: {hidden: better}
  Enter the new password again:{hidden: better}
  $ whoami
  jhon
  $ exit
  $ su jhon -c whoami
  jhon's Password: {hidden: better}
  jhon
  $ su
  root's Password: {hidden: x}
  3004-300 You entered an invalid login name or password.
  3004-501 Cannot su to "root" : Authentication is denied.
  [1]
  $ su nosuch
  3004-500 User "nosuch" does not exist.
  [1]
  $ exit
  [1]
  # cat /var/adm/sulog
  SU 08/09 11:08 + pts/0 root-jhon
  SU 08/09 11:08 + pts/0 root-jhon
  SU 08/09 11:08 + pts/0 root-jhon
  SU 08/09 11:08 + pts/0 root-jhon
  SU 08/09 11:08 + pts/0 root-guest
  SU 08/09 11:08 - pts/0 guest-jhon
  SU 08/09 11:08 + pts/0 guest-jhon
  SU 08/09 11:08 + pts/0 guest-jhon
  SU 08/09 11:08 - pts/0 guest-root
  SU 08/09 11:08 - pts/0 guest-nosuch

Inside a WPAR its own users, passwords and log:

  # mkwpar -n wpar1 > /dev/null 2>&1; startwpar wpar1 > /dev/null 2>&1
  # clogin wpar1 su jhon
  3004-500 User "jhon" does not exist.
  [1]
  # clogin wpar1 su guest -c id
  uid=100(guest) gid=100(usr)
  # clogin wpar1 cat /var/adm/sulog
  SU 08/09 11:08 - pts/0 root-jhon
  SU 08/09 11:08 + pts/0 root-guest

Without a terminal it reads what standard input holds:

  # print 'id; exit 3' | su - guest
  uid=100(guest) gid=100(usr)
  [3]
  # su guest <<END; print $?
  > tty
  > END
  not a tty
  1
