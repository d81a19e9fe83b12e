Source: OURS
Setup: mkuser jhon

  # chuser gecos="J Hon" umask=077 maxage=4 groups=usr jhon
What is changed is in the files:
  # lsuser -a gecos umask maxage groups jhon
  jhon gecos=J Hon umask=77 maxage=4 groups=staff,usr
  # grep jhon /etc/passwd
  jhon:*:203:1:J Hon:/home/jhon:/usr/bin/ksh
  # chuser shell=/usr/bin/sh id=250 home=/tmp jhon
  # lsuser -a id shell home jhon
  jhon id=250 shell=/usr/bin/sh home=/tmp
  # su - jhon -c 'umask; pwd; id'
  077
  /tmp
  uid=250(jhon) gid=1(staff) groups=100(usr)

Everything or nothing:

  # chuser gecos=Other umask=9 jhon
  3004-692 Error changing "umask" to "9" : Value is invalid.
  3004-703 Check "/etc/security/user" file.
  [22]
  # chuser id=0 jhon
  chuser: The number 0 is somebody's already.
  [17]
  # chuser colour=red jhon
  chuser: There is no attribute called colour.
  [22]
  # chuser groups=nosuch jhon
  3004-692 Error changing "groups" to "nosuch" : Value is invalid.
  3004-703 Check "/etc/group" file.
  [22]
  # chuser roles=nosuch jhon
  3004-692 Error changing "roles" to "nosuch" : Value is invalid.
  3004-703 Check "/etc/security/user.roles" file.
  [22]
  # chuser account_locked=maybe jhon
  3004-692 Error changing "account_locked" to "maybe" : Value is invalid.
  3004-703 Check "/etc/security/user" file.
  [22]
  # chuser gecos=x nosuch
  3004-687 User "nosuch" does not exist.
  [2]
  # chuser jhon
  Usage: chuser Attribute=Value ... Name
  [1]
  # lsuser -a gecos jhon
  jhon gecos=J Hon

A locked account, one that has expired, one that may not be become:

  # chuser account_locked=true jhon; su jhon
  3004-301 Your account has been locked; please see the system administrator.
  3004-501 Cannot su to "jhon" : Account is not accessible.
  [1]
  # chuser account_locked=false expires=0101000007 jhon; su jhon
  3004-302 Your account has expired; please see the system administrator.
  3004-501 Cannot su to "jhon" : Account is not accessible.
  [1]
  # chuser expires=0 jhon; su jhon -c whoami
  jhon
  # passwd guest
  Changing password for "guest"
  guest's New password: {hidden: guest1}
  Enter the new password again:{hidden: guest1}
  # pwdadm -c guest; chuser su=false guest; su jhon -c 'su guest'
  guest's Password: {hidden: guest1}
  3004-501 Cannot su to "guest" : Account is not accessible.
  [1]
  # chuser su=true sugroups=security guest; su jhon -c 'su guest'
  guest's Password: {hidden: guest1}
  3004-501 Cannot su to "guest" : Account is not accessible.
  [1]
  # chuser sugroups=ALL,!staff guest; su jhon -c 'su guest'
  guest's Password: {hidden: guest1}
  3004-501 Cannot su to "guest" : Account is not accessible.
  [1]
  # chuser sugroups=ALL guest; su jhon -c 'su guest -c whoami'
  guest's Password: {hidden: guest1}
  guest
