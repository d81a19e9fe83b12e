Lab: 05_software
After: installed
Checkpoint: synced
Caught by: synced

-r synchronizes the packages of rpm only, not what installp brought.

  # clogin {{name}} 'lslpp -l "openssh*" > /tmp/{{before}}; rpm -qa >> /tmp/{{before}}'
  # syncwpar -r -v {{name}}
  # clogin {{name}} 'lslpp -l "openssh*" > /tmp/{{after}}; rpm -qa >> /tmp/{{after}}'
  # clogin {{name}} 'ls /etc/sudoers /etc/ssh >> /tmp/{{after}}'
