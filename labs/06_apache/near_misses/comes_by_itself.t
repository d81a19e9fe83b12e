Lab: 06_apache
After: moved
Checkpoint: failures
Caught by: back

Nobody starts httpd with the partition.

  # clogin {{second}} lynx -dump http://{{one}}/
  # clogin {{second}} apachectl stop
  # (time lynx -dump http://{{second}}:{{port}}/) > /tmp/refused 2>&1 || cat /tmp/refused
  # stopwpar {{second}}
  # (time lynx -dump http://{{second}}:{{port}}/) > /tmp/silent 2>&1 || cat /tmp/silent
  # startwpar {{second}}
