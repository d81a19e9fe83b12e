Lab: 02_living
After: traces
Checkpoint: left
Caught by: gone

The account is locked: nobody can log in, and the user is still there.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # rmssys -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # crontab -r {{user}}
  root@{{name}} AIX 6 Beta : / # chuser account_locked=true {{user}}
  root@{{name}} AIX 6 Beta : / # chown -R root /home/{{user}}
  root@{{name}} AIX 6 Beta : / # exit
