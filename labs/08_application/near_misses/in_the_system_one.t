Lab: 08_application
After: warm
Checkpoint: once
Caught by: inside

ps runs in the system WPAR, which is never alone.

  # clogin {{sys}} -l root /usr/bin/ps -ef > /tmp/inside
  # wparexec /usr/bin/{{tool}} > /tmp/derived
