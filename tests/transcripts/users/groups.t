Source: OURS
Setup: mkuser jhon

Groups are made, changed and removed:

  # mkgroup finance; lsgroup finance
  finance id=201 admin=false users= registry=files
  # mkgroup -a id=400 users=jhon,guest admins; lsgroup admins
  admins id=400 admin=true users=jhon,guest registry=files
  # mkgroup -A own; lsgroup own
  own id=401 admin=false users= adms=root registry=files
  # chgroup users=jhon finance; lsgroup -f finance
  finance:
  	id=201
  	admin=false
  	users=jhon
  	registry=files
  
  # lsgroup -c -a id users finance,admins
  #name:id:users
  finance:201:jhon
  admins:400:jhon,guest
  # lsgroup -a users staff
  staff users=ipsec,cgibson,jhon,daemon
  # groups jhon; groups
  jhon : staff finance admins
  system bin sys security cron audit lp
  # chgrpmem -m + guest finance; chgrpmem finance
  finance:
  	members = jhon,guest
  	adms = 
  # chgrpmem -m - jhon finance; chgrpmem -m = jhon,guest finance; chgrpmem -a + jhon finance; chgrpmem finance
  finance:
  	members = jhon,guest
  	adms = jhon
  # su jhon -c 'chgrpmem -m - guest finance'; groups guest
  guest : usr admins
  # rmgroup own; lsgroup own
  3004-686 Group "own" does not exist.
  [2]

What may not be:

  # mkgroup finance
  mkgroup: There is a group called finance already.
  [17]
  # mkgroup id=400 other
  mkgroup: The number 400 is somebody's already.
  [17]
  # mkgroup users=nosuch other
  3004-692 Error changing "users" to "nosuch" : Value is invalid.
  3004-703 Check "/etc/group" file.
  [22]
  # mkgroup
  Usage: mkgroup [-a | -A] [Attribute=Value ...] Group
  [1]
  # chgroup users=nosuch finance
  3004-692 Error changing "users" to "nosuch" : Value is invalid.
  3004-703 Check "/etc/group" file.
  [22]
  # chgroup colour=red finance
  chgroup: There is no attribute called colour.
  [22]
  # chgroup users=jhon nosuch
  3004-686 Group "nosuch" does not exist.
  [2]
  # chgrpmem -m - root finance
  chgrpmem: root is not in the group finance.
  [1]
  # chgrpmem -m + nosuch finance
  3004-692 Error changing "users" to "jhon,nosuch" : Value is invalid.
  3004-703 Check "/etc/group" file.
  [22]
  # chgrpmem -m - jhon staff
  chgrpmem: staff is the primary group of jhon, who stays in it.
  [1]
  # chgrpmem -m jhon finance
  Usage: chgrpmem [-a {+ | - | =} User,... | -m {+ | - | =} User,...] Group
  [1]
  # rmgroup staff
  rmgroup: staff is the primary group of daemon.
  [1]
  # rmgroup nosuch
  3004-686 Group "nosuch" does not exist.
  [2]
  # lsgroup nosuch
  3004-686 Group "nosuch" does not exist.
  [2]
  # lsgroup -a colour staff
  lsgroup: There is no attribute called colour.
  [22]
  # groups nosuch
  3004-687 User "nosuch" does not exist.
  [1]
  # su jhon -c 'mkgroup x; chgrpmem -m + guest admins'
  ksh: mkgroup: 0403-006 Execute permission denied.
  chgrpmem: Only root may run this command.
  [1]

newgrp gives another primary group, one of one's own:

  # su jhon
  $ newgrp finance
  $ id
  uid=203(jhon) gid=201(finance) groups=1(staff),400(admins)
  $ exit
  $ newgrp system
  newgrp: You are not in the group system.
  [1]
  $ newgrp nosuch
  3004-686 Group "nosuch" does not exist.
  [1]
  $ exit
  [1]

Root may have any:

  # newgrp finance
  # id -gn
  finance
  # exit
  # newgrp nosuch
  3004-686 Group "nosuch" does not exist.
  [1]
