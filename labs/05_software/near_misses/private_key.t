Lab: 05_software
After: synced
Checkpoint: came
Caught by: key

Both halves of the key were copied into the WPAR.

  # ssh-keygen -q -N '' -f /.ssh/id_rsa
  # mkdir {{base}}/home/{{user}}/.ssh
  # cp /.ssh/id_rsa.pub {{base}}/home/{{user}}/.ssh/authorized_keys
  # cp /.ssh/id_rsa {{base}}/home/{{user}}/.ssh/id_rsa
  # ssh -o StrictHostKeyChecking=no {{user}}@{{address}} 'echo $SSH_CLIENT > came'
  # echo PermitRootLogin no >> {{base}}/etc/ssh/sshd_config
