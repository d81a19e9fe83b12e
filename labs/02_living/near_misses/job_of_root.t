Lab: 02_living
After: changed
Checkpoint: traces
Caught by: once

The job is root's: at runs it as root.

  # clogin {{name}} -l {{user}}
  {{user}}@{{name}} AIX 6 Beta : / # echo '* * * * * date >> /home/{{user}}/ticks' | crontab
  {{user}}@{{name}} AIX 6 Beta : / # sleep 270
  {{user}}@{{name}} AIX 6 Beta : / # exit
  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # echo 'id > /home/{{user}}/once; uname -W >> /home/{{user}}/once' | at now + {{minutes}} minutes
  root@{{name}} AIX 6 Beta : / # sleep 270
  root@{{name}} AIX 6 Beta : / # exit
  # ls -l {{base}}/home > /tmp/{{name}}.homes
  # ps -ef -@ {{name}} > /tmp/{{name}}.ps
