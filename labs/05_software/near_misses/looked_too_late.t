Lab: 05_software
After: installed
Checkpoint: synced
Caught by: behind

In step first, and then looked at: there is nothing to be seen any more.

  # syncwpar -v {{name}}
  # clogin {{name}} 'lslpp -l "openssh*" > /tmp/{{before}}; rpm -qa >> /tmp/{{before}}'
  # clogin {{name}} 'lslpp -l "openssh*" > /tmp/{{after}}; rpm -qa >> /tmp/{{after}}'
  # clogin {{name}} 'ls /etc/sudoers /etc/ssh >> /tmp/{{after}}'
