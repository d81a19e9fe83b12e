Lab: 05_software
After: installed
Checkpoint: synced
Caught by: level

Without the quotes the list is written, and made, where the prompt is.

  # clogin {{name}} 'lslpp -l "openssh*" > /tmp/{{before}}; rpm -qa >> /tmp/{{before}}'
  # syncwpar -v {{name}}
  # lslpp -l "openssh*" > /tmp/{{after}}; rpm -qa >> /tmp/{{after}}
  # ls /etc/sudoers /etc/ssh >> /tmp/{{after}}
