Source: CAPTURED lssec's form: captures.md T46
Setup: mkuser jhon

A stanza and what was asked of it, on a line:

  # lssec -f /etc/security/user -s default -a loginretries
  default loginretries=0
