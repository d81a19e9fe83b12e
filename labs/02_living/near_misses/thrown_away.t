Lab: 02_living
After: traces
Checkpoint: left
Caught by: kept

The home directory goes with the user.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # rmssys -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # crontab -r {{user}}
  root@{{name}} AIX 6 Beta : / # rmuser -p {{user}}
  root@{{name}} AIX 6 Beta : / # rm -r /home/{{user}}
  root@{{name}} AIX 6 Beta : / # exit
