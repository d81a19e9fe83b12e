Lab: 02_living
After: traces
Checkpoint: left
Caught by: quiet

Stopped, and the next startsrc would bring it back.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # crontab -r {{user}}
  root@{{name}} AIX 6 Beta : / # rmuser -p {{user}}
  root@{{name}} AIX 6 Beta : / # chown -R root /home/{{user}}
  root@{{name}} AIX 6 Beta : / # exit
