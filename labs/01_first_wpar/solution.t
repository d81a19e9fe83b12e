Lab: 01_first_wpar

What is typed, stage by stage, by somebody who does the lab as it is meant. After each
stage every check of its checkpoint passes; before it none does.

Checkpoint: before

  # lsvg rootvg > /tmp/rootvg.before
  # ifconfig en1 > /tmp/en1.before

Checkpoint: created

  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # lsvg -l rootvg | grep wpar
  # grep -p {{name}} /etc/filesystems

Checkpoint: started

  # startwpar -v {{name}}
  # lsvg -l rootvg | grep {{name}}
  # ifconfig en1
  # lswpar
  # lssrc -a | grep cor

Checkpoint: inside

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # df
  root@{{name}} AIX 6 Beta : / # tty
  root@{{name}} AIX 6 Beta : / # hostname > /home/report
  root@{{name}} AIX 6 Beta : / # uname -W >> /home/report
  root@{{name}} AIX 6 Beta : / # exit

Checkpoint: stopped

  # lswpar -L {{name}} > /tmp/{{name}}.runs
  # stopwpar -Fv {{name}}
  # lswpar -L {{name}} > /tmp/{{name}}.was
  # ifconfig en1

Checkpoint: removed

  # rmwpar {{name}}
  # lswpar
