Lab: 05_software
After: synced
Checkpoint: came
Caught by: no_root

The line went into the sshd_config of the global environment.

  # ssh-keygen -q -N '' -f /.ssh/id_rsa
  # mkdir {{base}}/home/{{user}}/.ssh
  # cp /.ssh/id_rsa.pub {{base}}/home/{{user}}/.ssh/authorized_keys
  # ssh -o StrictHostKeyChecking=no {{user}}@{{address}} 'echo $SSH_CLIENT > came'
  # echo PermitRootLogin no >> /etc/ssh/sshd_config
