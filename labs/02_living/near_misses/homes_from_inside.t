Lab: 02_living
After: changed
Checkpoint: traces
Caught by: homes

Listed inside, where the number has a name.

  # clogin {{name}} -l {{user}}
  {{user}}@{{name}} AIX 6 Beta : / # echo '* * * * * date >> /home/{{user}}/ticks' | crontab
  {{user}}@{{name}} AIX 6 Beta : / # echo 'id > /home/{{user}}/once; uname -W >> /home/{{user}}/once' | at now + {{minutes}} minutes
  {{user}}@{{name}} AIX 6 Beta : / # sleep 270
  {{user}}@{{name}} AIX 6 Beta : / # exit
  # clogin {{name}} -l root ls -l /home > /tmp/{{name}}.homes
  # ps -ef -@ {{name}} > /tmp/{{name}}.ps
