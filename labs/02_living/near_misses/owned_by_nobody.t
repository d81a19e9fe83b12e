Lab: 02_living
After: traces
Checkpoint: left
Caught by: no_orphans

The user is gone, and the files have a number for an owner: whoever gets it next has them.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # stopsrc -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # rmssys -s {{daemon}}
  root@{{name}} AIX 6 Beta : / # crontab -r {{user}}
  root@{{name}} AIX 6 Beta : / # rmuser -p {{user}}
  root@{{name}} AIX 6 Beta : / # exit
