Lab: 06_apache
After: moved
Checkpoint: failures
Caught by: asked

The log says who asked: it was the global environment.

  # lynx -dump http://{{one}}/
  # clogin {{second}} apachectl stop
  # (time lynx -dump http://{{second}}:{{port}}/) > /tmp/refused 2>&1 || cat /tmp/refused
  # stopwpar {{second}}
  # (time lynx -dump http://{{second}}:{{port}}/) > /tmp/silent 2>&1 || cat /tmp/silent
  # startwpar {{second}}
  # clogin {{second}} apachectl start
