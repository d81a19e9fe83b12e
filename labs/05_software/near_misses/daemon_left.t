Lab: 05_software
After: synced
Checkpoint: came
Caught by: daemon

The daemon was stopped to make it read its file again, and not started.

  # ssh-keygen -q -N '' -f /.ssh/id_rsa
  # mkdir {{base}}/home/{{user}}/.ssh
  # cp /.ssh/id_rsa.pub {{base}}/home/{{user}}/.ssh/authorized_keys
  # ssh -o StrictHostKeyChecking=no {{user}}@{{address}} 'echo $SSH_CLIENT > came'
  # echo PermitRootLogin no >> {{base}}/etc/ssh/sshd_config
  # clogin {{name}} stopsrc -s sshd
