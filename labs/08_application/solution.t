Lab: 08_application

What is typed, stage by stage, by somebody who does the lab as it is meant. After each
stage every check of its checkpoint passes; before it none does.

Checkpoint: warm

  # mkwpar -s -n {{sys}} -N interface=en1 address={{home}} netmask=255.255.252.0
  # clogin {{sys}} -l root mkuser {{user}}

Checkpoint: once

  # wparexec -n {{app}} -- /usr/bin/ps -ef > /tmp/inside
  # wparexec /usr/bin/{{tool}} > /tmp/derived

Checkpoint: status

  # wparexec -n {{app}} -- /usr/bin/ksh -c 'hostname > /tmp/where; exit {{code}}'; echo $? > /tmp/status

Checkpoint: lives

  # wparexec -n {{app}} -N interface=en1 address={{address}} netmask=255.255.252.0 -- /usr/bin/sleep 9999 &
  # clogin {{app}}
  # hostname > /home/report
  # uname -W >> /home/report
  # exit

Checkpoint: ended

  # stopwpar {{app}}

Checkpoint: last

  # printf '#!/usr/bin/ksh\nsleep 9999 &\n' > /tmp/{{job}}
  # chmod +x /tmp/{{job}}
  # wparexec /tmp/{{job}} &
  # lswpar > /tmp/left
  # stopwpar {{job}}
  # wparexec -1 -n {{later}} -- /usr/bin/sleep {{seconds}}
  # lswpar -L {{later}} > /tmp/defined
  # startwpar {{later}}
