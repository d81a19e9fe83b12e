Source: OURS
Setup: chuser gecos=a guest

  # lsuser root
  root id=0 pgrp=system groups=system,bin,sys,security,cron,audit,lp home=/ shell=/usr/bin/ksh login=true su=true rlogin=true daemon=true admin=true sugroups=ALL admgroups= tpath=nosak ttys=ALL expires=0 auth1=SYSTEM auth2=NONE umask=22 registry=files SYSTEM=compat logintimes= loginretries=0 pwdwarntime=0 account_locked=false minage=0 maxage=0 maxexpired=-1 minalpha=0 minother=0 mindiff=0 maxrepeats=8 minlen=0 histexpire=0 histsize=0 pwdchecks= dictionlist= default_roles= fsize=2097151 cpu=-1 data=262144 stack=65536 core=2097151 rss=65536 nofiles=2000 time_last_login=1186386651 time_last_unsuccessful_login=1185948014 tty_last_login=/dev/vty0 tty_last_unsuccessful_login=/dev/pts/0 host_last_login=uataix6 host_last_unsuccessful_login=10.1.1.100 unsuccessful_login_count=0 roles=
The forms:
  # lsuser -f -a id home guest,root
  guest:
  	id=100
  	home=/home/guest
  
  root:
  	id=0
  	home=/
  
  # lsuser -c -a id home ALL
  #name:id:home
  root:0:/
  daemon:1:/etc
  bin:2:/bin
  sys:3:/usr/sys
  adm:4:/var/adm
  uucp:5:/usr/lib/uucp
  guest:100:/home/guest
  nobody:4294967294:/
  lpd:9:/
  lp:11:/var/spool/lp
  invscout:6:/var/adm/invscout
  snapp:200:/usr/sbin/snapp
  nuucp:7:/var/spool/uucppublic
  ipsec:201:/etc/ipsec
  pconsole:8:/var/adm/pconsole
  cgibson:202:/home/cgibson
  # lsuser -a ALL
  root
  daemon
  bin
  sys
  adm
  uucp
  guest
  nobody
  lpd
  lp
  invscout
  snapp
  nuucp
  ipsec
  pconsole
  cgibson
  # lsuser -c -a id home guest
  #name:id:home
  guest:100:/home/guest

What may not be:

  # lsuser nosuch
  3004-687 User "nosuch" does not exist.
  [2]
  # lsuser -a colour root
  lsuser: There is no attribute called colour.
  [22]
  # lsuser -cf -a id root
  Usage: lsuser [-c | -f] [-a Attribute ...] {ALL | Name[,Name ...]}
  [1]
  # lsuser
  Usage: lsuser [-c | -f] [-a Attribute ...] {ALL | Name[,Name ...]}
  [1]

Others see what /etc/passwd and /etc/group hold:

  # su guest -c 'lsuser root'
  root id=0 pgrp=system groups=system,bin,sys,security,cron,audit,lp home=/ shell=/usr/bin/ksh
