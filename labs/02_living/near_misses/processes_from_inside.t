Lab: 02_living
After: changed
Checkpoint: traces
Caught by: listing

Listed inside, where the number has a name.

  # clogin {{name}} -l {{user}}
  {{user}}@{{name}} AIX 6 Beta : / # echo '* * * * * date >> /home/{{user}}/ticks' | crontab
  {{user}}@{{name}} AIX 6 Beta : / # echo 'id > /home/{{user}}/once; uname -W >> /home/{{user}}/once' | at now + {{minutes}} minutes
  {{user}}@{{name}} AIX 6 Beta : / # sleep 270
  {{user}}@{{name}} AIX 6 Beta : / # exit
  # ls -l {{base}}/home > /tmp/{{name}}.homes
  # clogin {{name}} -l root ps -ef > /tmp/{{name}}.ps
