Lab: 05_software
After: installed
Checkpoint: synced
Caught by: synced

syncwpar is a command of the global environment.

  # clogin {{name}} 'lslpp -l "openssh*" > /tmp/{{before}}; rpm -qa >> /tmp/{{before}}'
  # clogin {{name}} syncwpar -v {{name}}
  # clogin {{name}} 'lslpp -l "openssh*" > /tmp/{{after}}; rpm -qa >> /tmp/{{after}}'
  # clogin {{name}} 'ls /etc/sudoers /etc/ssh >> /tmp/{{after}}'
