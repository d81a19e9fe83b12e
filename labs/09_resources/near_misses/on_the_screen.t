Lab: 09_resources
After: limited
Checkpoint: counted
Caught by: refused

What the shell says goes to the screen, not into the file.

  # chwpar -R totalProcesses={{most}} {{heavy}}
  # clogin {{heavy}} -l root '(n=0; while [ $n -lt 30 ]; do sleep 9999 & n=$((n+1)); done) > /home/refused'
