Lab: 06_apache
After: moved
Checkpoint: failures
Caught by: silent

A server that is stopped is not a partition that is stopped.

  # clogin {{second}} lynx -dump http://{{one}}/
  # clogin {{second}} apachectl stop
  # (time lynx -dump http://{{second}}:{{port}}/) > /tmp/refused 2>&1 || cat /tmp/refused
  # (time lynx -dump http://{{second}}:{{port}}/) > /tmp/silent 2>&1 || cat /tmp/silent
  # stopwpar {{second}}
  # startwpar {{second}}
  # clogin {{second}} apachectl start
