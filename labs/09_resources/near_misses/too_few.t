Lab: 09_resources
After: limited
Checkpoint: counted
Caught by: full

A shell that fails because the limit was too low for a moment; then raised.

  # chwpar -R totalProcesses=18 {{heavy}}
  # clogin {{heavy}} -l root '(sleep 9999 & sleep 9999 & sleep 9999 &) 2> /home/refused'
  # chwpar -R totalProcesses={{most}} {{heavy}}
