Lab: 07_db2

Checkpoint: ready

  # mkwpar -n {{name}} -N interface=en1 address={{address}} netmask=255.255.252.0
  # startwpar {{name}}
  # clogin {{name}} mkgroup id={{gid}} {{group}}

Checkpoint: installed

  # installp -acgXYd /mnt/db2v8 all
  # clogin {{name}} "lslpp -l 'db2*' > /tmp/filesets"
  # syncwpar {{name}} > /tmp/synced

Checkpoint: instance

  # clogin {{name}} mkuser id={{uid}} pgrp={{group}} {{instance}}
  # clogin {{name}} mkuser pgrp={{group}} {{fenced}}
  # clogin {{name}} /usr/opt/db2_08_01/instance/db2icrt -u {{fenced}} {{instance}}

Checkpoint: started

  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/refused 2>&1 || cat /tmp/refused
  # cp /var/ifor/nodelock {{base}}/var/ifor
  # clogin {{name}} "su - {{instance}} -c db2start" > /tmp/started
  # ps -ef -@ {{name}} > /tmp/{{name}}.ps

Checkpoint: listens

  # clogin {{name}} "echo '{{service}} {{port}}/tcp' >> /etc/services"
  # clogin {{name}} "su - {{instance}} -c 'db2 update dbm cfg using svcename {{service}}'"
  # clogin {{name}} "su - {{instance}} -c 'db2set DB2COMM=tcpip'"
  # clogin {{name}} "su - {{instance}} -c db2stop"
  # clogin {{name}} "su - {{instance}} -c db2start"
  # lsof -i tcp:{{port}} > /tmp/lsof

Checkpoint: again

  # clogin {{name}} "su - {{instance}} -c db2stop" > /tmp/stopped
  # stopwpar -F {{name}}
  # lswpar {{name}} > /tmp/between
  # startwpar {{name}}
  # clogin {{name}} "su - {{instance}} -c db2start"
