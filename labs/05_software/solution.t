Lab: 05_software

What is typed, stage by stage, by somebody who does the lab as it is meant.

Checkpoint: again

  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # startwpar {{name}}
  # clogin {{name}} mkuser {{user}}

Checkpoint: installed

  # installp -acgXYd /mnt/openssh openssh
  # rpm -i /mnt/rpms/openssl-0.9.7d-2.aix5.1.ppc.rpm
  # rpm -i /mnt/rpms/sudo-1.6.7p5-3.aix5.1.ppc.rpm

Checkpoint: synced

  # clogin {{name}} 'lslpp -l "openssh*" > /tmp/{{before}}; rpm -qa >> /tmp/{{before}}'
  # syncwpar -v {{name}}
  # clogin {{name}} 'lslpp -l "openssh*" > /tmp/{{after}}; rpm -qa >> /tmp/{{after}}'
  # clogin {{name}} 'ls /etc/sudoers /etc/ssh >> /tmp/{{after}}'

Checkpoint: came

  # ssh-keygen -q -N '' -f /.ssh/id_rsa
  # mkdir {{base}}/home/{{user}}/.ssh
  # cp /.ssh/id_rsa.pub {{base}}/home/{{user}}/.ssh/authorized_keys
  # ssh -o StrictHostKeyChecking=no {{user}}@{{address}} 'echo $SSH_CLIENT > came'
  # echo PermitRootLogin no >> {{base}}/etc/ssh/sshd_config

Checkpoint: late

  # mkwpar -n {{late}} > /tmp/{{late}}.made 2>&1
  # startwpar {{late}}
  # syncwpar -v {{late}}
  # INUBOSTYPE=1 mkwpar -n {{round}} > /tmp/{{round}}.made 2>&1
  # startwpar {{round}}

Checkpoint: drifted

  # rpm -i /mnt/rpms/expat-1.95.7-4.aix5.1.ppc.rpm
  # rpm -i /mnt/rpms/apache-1.3.31-1.aix5.1.ppc.rpm
  # clogin {{name}} 'rpm -q apache > /tmp/{{drift}} || cat /tmp/{{drift}}'
  # syncwpar -vA
