Lab: 09_resources
After: limited
Checkpoint: counted
Caught by: most

A limit on threads. It refuses, too, and is not what was asked for.

  # chwpar -R totalThreads={{most}} {{heavy}}
  # clogin {{heavy}} -l root '(n=0; while [ $n -lt 30 ]; do sleep 9999 & n=$((n+1)); done) 2> /home/refused'
