Lab: 02_living
After: changed
Checkpoint: traces
Caught by: logged_in

root goes in and becomes the user: su notes that in a file of its own.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # su - {{user}}
  root@{{name}} AIX 6 Beta : / # echo '* * * * * date >> /home/{{user}}/ticks' | crontab
  root@{{name}} AIX 6 Beta : / # echo 'id > /home/{{user}}/once; uname -W >> /home/{{user}}/once' | at now + {{minutes}} minutes
  root@{{name}} AIX 6 Beta : / # sleep 270
  root@{{name}} AIX 6 Beta : / # exit
  root@{{name}} AIX 6 Beta : / # exit
  # ls -l {{base}}/home > /tmp/{{name}}.homes
  # ps -ef -@ {{name}} > /tmp/{{name}}.ps
