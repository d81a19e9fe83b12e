Source: OURS

Authorizations, and commands that ask for them:

  # mkauth dfltmsg="Tests of ours" test; mkauth test.one; lsauth test test.one
  Usage: lsauth [-c | -f] [-a Attribute ...] {ALL | Name[,Name ...]}
  [1]
  # lsauth test
  test id=10001 dfltmsg=Tests of ours
  # lsauth -f test,test.one
  test:
  	id=10001
  	dfltmsg=Tests of ours
  
  test.one:
  	id=10002
  
  # lsauth -c -a id test
  #name:id
  test:10001
  # chauth dfltmsg=Other test; lsauth -a dfltmsg test
  test dfltmsg=Other
  # mkrole authorizations=test.one tester; lsrole -f tester
  tester:
  	authorizations=test.one
  	rolelist=
  	groups=
  	visibility=1
  	screens=*
  	dfltmsg=
  	msgcat=
  	auth_mode=INVOKER
  	id=1
  
  # lsrole -c -a authorizations auth_mode ALL
  #name:authorizations:auth_mode
  SysConfig:aix.system:INVOKER
  SecPolicy:aix.security:INVOKER
  FSAdmin:aix.fs.manage:INVOKER
  SysBoot:aix.system.boot:INVOKER
  isso:aix.security,aix.wpar:INVOKER
  so:aix.system.boot,aix.proc:INVOKER
  tester:test.one:INVOKER
  # setsecattr -c accessauths=test euid=0 innateprivs=PV_ROOT secflags=FSF_EPS /usr/bin/id; lssecattr -c /usr/bin/id
  /usr/bin/id accessauths=test innateprivs=PV_ROOT euid=0 secflags=FSF_EPS
  # lssecattr -c -F /usr/bin/id
  /usr/bin/id:
  	accessauths=test
  	innateprivs=PV_ROOT
  	euid=0
  	secflags=FSF_EPS
  
  # lssecattr -c -C -a euid /usr/bin/id
  #name:euid
  /usr/bin/id:0
  # setsecattr -d readprivs=PV_DAC_R /dev/zero; lssecattr -d /dev/zero
  /dev/zero readprivs=PV_DAC_R
  # setsecattr -f readauths=test /etc/motd; lssecattr -f /etc/motd
  /etc/motd readauths=test

The kernel's tables, all of them and one:

  # lskst -t auth test
  lskst: There is no auth called test.
  [2]
  # setkst
  Successfully updated the Kernel Authorization Table.
  Successfully updated the Kernel Role Table.
  Successfully updated the Kernel Command Table.
  Successfully updated the Kernel Device Table.
  # lskst -t auth test; lskst -t role -F tester; lskst -t cmd -C /usr/bin/id; lskst -t dev /dev/zero
  test id=10001 dfltmsg=Other
  tester:
  	authorizations=test.one
  	rolelist=
  	groups=
  	visibility=1
  	screens=*
  	dfltmsg=
  	msgcat=
  	auth_mode=INVOKER
  	id=1
  
  #name:accessauths:euid:innateprivs:secflags
  /usr/bin/id:test:0:PV_ROOT:FSF_EPS
  /dev/zero readprivs=PV_DAC_R
  # chrole authorizations=test tester; lskst -t role tester
  tester authorizations=test.one rolelist= groups= visibility=1 screens=* dfltmsg= msgcat= auth_mode=INVOKER id=1
  # setkst -t role; lskst -t role tester
  Successfully updated the Kernel Role Table.
  tester authorizations=test rolelist= groups= visibility=1 screens=* dfltmsg= msgcat= auth_mode=INVOKER id=1
  # setkst -b -q

A command runs with the rights of its entry for those who have the authorization:

  # chuser roles=tester default_roles=tester guest; su - guest -c 'id; whoami'
  uid=0(root) gid=100(usr)
  guest
  # setsecattr -c accessauths=ALLOW_ALL /usr/bin/id; setkst -q; su guest -c id; setsecattr -c accessauths=test /usr/bin/id; setkst -q
  uid=0(root) gid=100(usr)

What may not be:

  # mkauth test
  mkauth: There is a authorization called test already.
  [17]
  # mkauth id=5 other
  mkauth: 5 cannot be the value of id.
  [22]
  # mkauth nosuch.one
  mkauth: nosuch.one can only be made below nosuch, which is not there.
  [22]
  # mkauth aix.mine
  mkauth: aix.mine cannot be the name of a new authorization, or be removed.
  [22]
  # mkauth
  Usage: mkauth [Attribute=Value ...] Name
  [1]
  # chauth colour=red test
  chauth: There is no attribute called colour.
  [22]
  # chauth dfltmsg=x nosuch
  chauth: There is no authorization called nosuch.
  [2]
  # rmauth test
  rmauth: test is used by test.one.
  [1]
  # rmauth -h test
  rmauth: test is used by tester.
  [1]
  # rmauth aix.wpar
  rmauth: aix.wpar is used by aix.wpar.owner.
  [1]
  # lsauth nosuch
  lsauth: There is no authorization called nosuch.
  [2]
  # lsauth -a colour test
  lsauth: There is no attribute called colour.
  [22]
  # mkrole tester
  mkrole: There is a role called tester already.
  [17]
  # mkrole authorizations=nosuch other
  mkrole: nosuch cannot be the value of authorizations.
  [22]
  # mkrole rolelist=nosuch other
  mkrole: nosuch cannot be the value of rolelist.
  [22]
  # mkrole a.b
  mkrole: a.b cannot be the name of a new role, or be removed.
  [22]
  # chrole rolelist=tester tester
  chrole: tester cannot be the value of rolelist.
  [22]
  # rmrole tester
  rmrole: tester is used by guest.
  [1]
  # rmrole nosuch
  rmrole: There is no role called nosuch.
  [2]
  # setsecattr -c accessauths=nosuch /usr/bin/id
  setsecattr: nosuch cannot be the value of accessauths.
  [22]
  # setsecattr -c accessauths=test /usr/bin/nosuch
  setsecattr: /usr/bin/nosuch is not the whole path of a file that is there.
  [2]
  # setsecattr -c accessauths=test
  Usage: setsecattr {-c | -d | -f} Attribute=Value ... Name [Name ...]
  [1]
  # setsecattr -cd accessauths=test /usr/bin/id
  setsecattr: Give one of -c, -d and -f.
  [22]
  # rmsecattr -c /usr/bin/nosuch
  rmsecattr: There is no command called /usr/bin/nosuch.
  [2]
  # lssecattr -c /usr/bin/nosuch
  lssecattr: There is no command called /usr/bin/nosuch.
  [2]
  # setkst -t nosuch
  setkst: There is no kernel table called nosuch.
  [22]
  # lskst -t nosuch ALL
  lskst: There is no kernel table called nosuch.
  [22]
  # lskst -t role nosuch
  lskst: There is no role called nosuch.
  [2]
  # rolelist -u nosuch
  3004-687 User "nosuch" does not exist.
  [2]
  # rolelist -e
  rolelist: 1420-062 There is no active role set.
  [1]
  # swrole
  Usage: swrole {ALL | Role[,Role ...]} [Argument ...]
  [1]
  # swrole isso

Taken away again:

  # rolelist -u guest; rolelist -a -u guest
  tester
  tester          test
  # chuser roles= default_roles= guest; rmrole tester; rmsecattr -c /usr/bin/id; rmsecattr -d /dev/zero; rmsecattr -f /etc/motd; rmauth -h test; lsauth test
  lsauth: There is no authorization called test.
  [2]
  # su guest -c 'mkauth x; rolelist -u root; swrole ALL'
  ksh: mkauth: 0403-006 Execute permission denied.
  rolelist: Only root may run this command.
  swrole: guest has no roles.
  [1]

Inside a WPAR the tables are its own, loaded when it starts:

  # mkwpar -n wpar1 > /dev/null 2>&1; startwpar wpar1 > /dev/null 2>&1; clogin wpar1 mkrole inside; lsrole inside
  lsrole: There is no role called inside.
  [2]
  # clogin wpar1 lskst -t role inside; clogin wpar1 setkst; clogin wpar1 lskst -t role -C inside
  lskst: There is no role called inside.
  Successfully updated the Kernel Authorization Table.
  Successfully updated the Kernel Role Table.
  Successfully updated the Kernel Command Table.
  Successfully updated the Kernel Device Table.
  #name:authorizations:rolelist:groups:visibility:screens:dfltmsg:msgcat:auth_mode:id
  inside::::1:*:::INVOKER:1
  # lskst -t role inside
  lskst: There is no role called inside.
  [2]
