Lab: 02_living
After: ready
Checkpoint: users
Caught by: user_made

Without a number the user gets the next that is free: outside it is cgibson's.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkgroup id={{gid}} {{group}}
  root@{{name}} AIX 6 Beta : / # mkuser groups=staff,{{group}} {{user}}
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
