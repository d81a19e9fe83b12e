Lab: 00_tour

What is typed, stage by stage, by somebody who does the lab as it is meant. After each
stage every check of its checkpoint passes; before it none does.

Checkpoint: first

  # echo {{word}} > /tmp/hello
  # date >> /tmp/hello

Checkpoint: files

  # mkdir {{mine}}
  # cp /etc/motd {{mine}}
  # chmod 640 {{mine}}/motd
  # grep ksh /etc/passwd > {{mine}}/shells
  # head -n {{lines}} /etc/services > {{mine}}/services

Checkpoint: disks

  # lsvg rootvg > {{mine}}/rootvg
  # crfs -v jfs2 -g rootvg -m /{{store}} -a size={{size}}M -A yes
  # mount /{{store}}
  # cp /etc/hosts /{{store}}

Checkpoint: processes

  # sleep {{seconds}} &
  # ps -ef > {{mine}}/processes
  # kill %1
  # lssrc -s {{daemon}} > {{mine}}/daemon

Checkpoint: network

  # ifconfig en1 > {{mine}}/network
  # echo '{{address}} {{host}}' >> /etc/hosts
  # ping -c 2 gateway1 > {{mine}}/answers
  # hostname > {{mine}}/here
  # uname -W >> {{mine}}/here

Checkpoint: tidy

  # cp /{{store}}/hosts {{mine}}
  # umount /{{store}}
  # rmfs /{{store}}
