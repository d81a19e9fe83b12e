Lab: 05_software
After: synced
Checkpoint: came
Caught by: came

In double quotes, this shell puts in its own SSH_CLIENT, which is empty.

  # ssh-keygen -q -N '' -f /.ssh/id_rsa
  # mkdir {{base}}/home/{{user}}/.ssh
  # cp /.ssh/id_rsa.pub {{base}}/home/{{user}}/.ssh/authorized_keys
  # ssh -o StrictHostKeyChecking=no {{user}}@{{address}} "echo $SSH_CLIENT > came"
  # echo PermitRootLogin no >> {{base}}/etc/ssh/sshd_config
