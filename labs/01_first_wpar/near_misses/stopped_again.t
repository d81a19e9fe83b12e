Lab: 01_first_wpar
After: inside
Checkpoint: inside
Caught by: report

The report is written; then {{name}} is halted, and its file systems go with it.

  # stopwpar -F {{name}}
