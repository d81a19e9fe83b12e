Lab: 09_resources
After: counted
Checkpoint: off
Caught by: quiet

Everything is as it was, but for a loop that nobody ended.

  # chwpar -R active=no {{heavy}}
  # lswpar -R {{heavy}} > /tmp/off
  # wlmstat -@ > /tmp/free
  # chwpar -R active=yes {{heavy}}
  # chwpar -K -R CPU totalProcesses {{heavy}}
