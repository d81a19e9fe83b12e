Lab: 02_living
After: traces
Checkpoint: left
Caught by: quiet

Killed, the daemon comes back: -R says so.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # kill -9 $(ps -e -o pid,args | grep '[s]leep {{longer}}' | cut -c1-8)
  root@{{name}} AIX 6 Beta : / # crontab -r {{user}}
  root@{{name}} AIX 6 Beta : / # rmuser -p {{user}}
  root@{{name}} AIX 6 Beta : / # chown -R root /home/{{user}}
  root@{{name}} AIX 6 Beta : / # exit
