Source: OURS

A user is made in every file that knows of users; he has a home with a .profile:

  # mkuser jhon
  # lsuser jhon
  jhon id=203 pgrp=staff groups=staff home=/home/jhon shell=/usr/bin/ksh login=true su=true rlogin=true daemon=true admin=false sugroups=ALL admgroups= tpath=nosak ttys=ALL expires=0 auth1=SYSTEM auth2=NONE umask=22 registry=files SYSTEM=compat logintimes= loginretries=0 pwdwarntime=0 account_locked=false minage=0 maxage=0 maxexpired=-1 minalpha=0 minother=0 mindiff=0 maxrepeats=8 minlen=0 histexpire=0 histsize=0 pwdchecks= dictionlist= default_roles= fsize=2097151 cpu=-1 data=262144 stack=65536 core=2097151 rss=65536 nofiles=2000 unsuccessful_login_count=0 roles=
  # grep jhon /etc/passwd /etc/group
  /etc/passwd:jhon:*:203:1::/home/jhon:/usr/bin/ksh
  /etc/group:staff:!:1:ipsec,cgibson,jhon
  # ls -ld /home/jhon /home/jhon/.profile
  drwxr-xr-x    2 jhon     staff           256 Aug 09 11:08 /home/jhon
  -rwxr-----    1 jhon     staff           169 Aug 09 11:08 /home/jhon/.profile
  # lssec -f /etc/security/passwd -s jhon -a password
  jhon password=*
  # mkuser id=300 pgrp=system groups=staff,usr home=/tmp/ann shell=/usr/bin/sh gecos="Ann A" ann
  # lsuser -a id pgrp groups home shell gecos ann
  ann id=300 pgrp=system groups=system,staff,usr home=/tmp/ann shell=/usr/bin/sh gecos=Ann A
  # mkuser -a boss
  # lsuser -a admin pgrp boss
  boss admin=true pgrp=system

What cannot be made, and nothing is:

  # mkuser jhon
  mkuser: There is a user called jhon already.
  [17]
  # mkuser id=300 zoe
  mkuser: The number 300 is somebody's already.
  [17]
  # mkuser umask=999 zoe
  3004-692 Error changing "umask" to "999" : Value is invalid.
  3004-703 Check "/etc/security/user" file.
  [22]
  # mkuser pgrp=nosuch zoe
  3004-692 Error changing "pgrp" to "nosuch" : Value is invalid.
  3004-703 Check "/etc/passwd" file.
  [22]
  # mkuser colour=red zoe
  mkuser: There is no attribute called colour.
  [22]
  # mkuser 'a b'
  mkuser: a b cannot be the name of a user or a group.
  [22]
  # mkuser averylongname
  mkuser: averylongname cannot be the name of a user or a group.
  [22]
  # mkuser zoe nosuch zoe
  Usage: mkuser [-a] [Attribute=Value ...] Name
  [1]
  # mkuser
  Usage: mkuser [-a] [Attribute=Value ...] Name
  [1]
  # lsuser zoe
  3004-687 User "zoe" does not exist.
  [2]

Root alone makes users; the group security those that are no administrators:

  # su jhon -c 'mkuser zoe'
  ksh: mkuser: 0403-006 Execute permission denied.
  [126]
  # chuser groups=staff,security jhon
  # su jhon -c 'mkuser zoe; mkuser -a yan; lsuser -a admin zoe'
  mkuser: You are not allowed to change yan.
  zoe admin=false

In a WPAR the users are its own:

  # mkwpar -n wpar1 > /dev/null 2>&1; startwpar wpar1 > /dev/null 2>&1; clogin wpar1 mkuser bob; clogin wpar1 lsuser -a id home bob
  bob id=202 home=/home/bob
  # lsuser bob
  3004-687 User "bob" does not exist.
  [2]
  # clogin wpar1 lsuser jhon
  3004-687 User "jhon" does not exist.
  [2]
  # ls -d /wpars/wpar1/home/bob
  /wpars/wpar1/home/bob
