Source: CAPTURED lssec's form: captures.md T46
Setup: mkuser jhon

  # lssec -f /etc/security/user -s default -a loginretries
  default loginretries=0
