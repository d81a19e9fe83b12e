Lab: 02_living
After: traces
Checkpoint: left
Caught by: no_jobs

The user goes first; then crontab says that there is nobody of that name.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # rmssys -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # rmuser -p {{user}}
  root@{{name}} AIX 6 Beta : / # crontab -r {{user}}
  root@{{name}} AIX 6 Beta : / # chown -R root /home/{{user}}
  root@{{name}} AIX 6 Beta : / # exit
