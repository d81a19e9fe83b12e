Lab: 02_living
After: ready
Checkpoint: users
Caught by: group_made

Without a number the group gets the next that is free.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkgroup {{group}}
  root@{{name}} AIX 6 Beta : / # mkuser id={{uid}} groups=staff,{{group}} {{user}}
  root@{{name}} AIX 6 Beta : / # passwd {{user}}
  root@{{name}} AIX 6 Beta : / # begin-07
  root@{{name}} AIX 6 Beta : / # begin-07
  root@{{name}} AIX 6 Beta : / # su - {{user}}
  root@{{name}} AIX 6 Beta : / # passwd
  root@{{name}} AIX 6 Beta : / # begin-07
  root@{{name}} AIX 6 Beta : / # my-own-08
  root@{{name}} AIX 6 Beta : / # my-own-08
  root@{{name}} AIX 6 Beta : / # exit
  root@{{name}} AIX 6 Beta : / # exit
