Lab: 06_apache
After: moved
Checkpoint: failures
Caught by: refused

At port 80 nobody listens anyway: that says nothing of a stopped server.

  # clogin {{second}} lynx -dump http://{{one}}/
  # clogin {{second}} apachectl stop
  # (time lynx -dump http://{{second}}/) > /tmp/refused 2>&1 || cat /tmp/refused
  # stopwpar {{second}}
  # (time lynx -dump http://{{second}}:{{port}}/) > /tmp/silent 2>&1 || cat /tmp/silent
  # startwpar {{second}}
  # clogin {{second}} apachectl start
