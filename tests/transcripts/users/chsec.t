Source: OURS
Setup: mkuser jhon

  # chsec -f /etc/security/user -s default -a umask=027 -a loginretries=3
What is set there holds for whoever has none of his own:
  # lssec -f /etc/security/user -s jhon -a umask -a loginretries
  jhon umask=027 loginretries=3
  # lssec -c -f /etc/security/user -s default -a umask -a SYSTEM
  #name:umask:SYSTEM
  default:027:compat
  # lssec -F -f /etc/security/user -s default -a umask -a SYSTEM
  default:
  	umask=027
  	SYSTEM=compat
  
  # lsuser -a umask loginretries jhon
  jhon umask=27 loginretries=3
  # chsec -f /etc/security/lastlog -a unsuccessful_login_count=0 -s jhon
  # lsuser -a unsuccessful_login_count jhon
  jhon unsuccessful_login_count=0
  # chsec -f /etc/security/login.cfg -s default -a herald="Who is it?"; lssec -f /etc/security/login.cfg -s default -a herald
  default herald="Who is it?"
  # chsec -f /etc/security/limits -s jhon -a fsize=100; su - jhon -c 'ulimit -f'
  100

What may not be:

  # chsec -f /etc/security/user -s default -a umask=9
  3004-692 Error changing "umask" to "9" : Value is invalid.
  3004-703 Check "/etc/security/user" file.
  [22]
  # chsec -f /etc/security/user -s nosuch -a umask=22
  3004-687 User "nosuch" does not exist.
  [2]
  # chsec -f /etc/hosts -s default -a umask=22
  chsec: /etc/hosts is not a file that holds security attributes.
  [22]
  # chsec -f /etc/security/user -s default
  Usage: chsec -f File -s Stanza -a Attribute=Value [-a Attribute=Value ...]
  [1]
  # chsec -f /etc/security/user -s default -a umask
  Usage: chsec -f File -s Stanza -a Attribute=Value [-a Attribute=Value ...]
  [1]
  # chsec -f /etc/security/user -s default -a colour=red
  chsec: There is no attribute called colour.
  [22]
  # lssec -f /etc/security/user -s nosuch -a umask
  lssec: /etc/security/user has no stanza nosuch.
  [2]
  # lssec -f /etc/security/user -s default -a colour
  lssec: The stanza default has no attribute colour.
  [22]
  # lssec -f /etc/hosts -s default -a umask
  lssec: /etc/hosts is not a file that holds security attributes.
  [22]
  # lssec
  Usage: lssec [-c | -F] -f File -s Stanza -a Attribute [-a Attribute ...]
  [1]
  # su jhon -c 'chsec -f /etc/security/user -s default -a umask=0'
  ksh: chsec: 0403-006 Execute permission denied.
  [126]
  # lssec -f /etc/security/user -s default -a umask
  default umask=027
