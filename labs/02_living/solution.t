Lab: 02_living

What is typed, stage by stage, by somebody who does the lab as it is meant. After each
stage every check of its checkpoint passes; before it none does.

Checkpoint: ready

  # lsvg -l rootvg > /tmp/volumes
  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # startwpar {{name}}

Checkpoint: users

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkgroup id={{gid}} {{group}}
  root@{{name}} AIX 6 Beta : / # mkuser id={{uid}} groups=staff,{{group}} {{user}}
  root@{{name}} AIX 6 Beta : / # passwd {{user}}
  root@{{name}} AIX 6 Beta : / # begin-07
  root@{{name}} AIX 6 Beta : / # begin-07
  root@{{name}} AIX 6 Beta : / # su - {{user}}
  root@{{name}} AIX 6 Beta : / # passwd
  root@{{name}} AIX 6 Beta : / # begin-07
  root@{{name}} AIX 6 Beta : / # my-own-08
  root@{{name}} AIX 6 Beta : / # my-own-08
  root@{{name}} AIX 6 Beta : / # exit
  root@{{name}} AIX 6 Beta : / # exit

Checkpoint: daemon

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkssys -s {{daemon}} -p /usr/bin/sleep -a {{seconds}} -u {{uid}} -S -n 15 -f 9 -G local -R
  root@{{name}} AIX 6 Beta : / # startsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # exit

Checkpoint: changed

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # chssys -s {{daemon}} -a {{longer}}
  root@{{name}} AIX 6 Beta : / # startsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # exit

Checkpoint: traces

  # clogin {{name}} -l {{user}}
  {{user}}@{{name}} AIX 6 Beta : /home/{{user}} # echo '* * * * * date >> /home/{{user}}/ticks' | crontab
  {{user}}@{{name}} AIX 6 Beta : /home/{{user}} # echo 'id > /home/{{user}}/once; uname -W >> /home/{{user}}/once' | at now + {{minutes}} minutes
  {{user}}@{{name}} AIX 6 Beta : /home/{{user}} # sleep 270
  {{user}}@{{name}} AIX 6 Beta : /home/{{user}} # exit
  # ls -l {{base}}/home > /tmp/{{name}}.homes
  # ps -ef -@ {{name}} > /tmp/{{name}}.ps

Checkpoint: left

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # rmssys -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # crontab -r {{user}}
  root@{{name}} AIX 6 Beta : / # rmuser -p {{user}}
  root@{{name}} AIX 6 Beta : / # chown -R root /home/{{user}}
  root@{{name}} AIX 6 Beta : / # exit
