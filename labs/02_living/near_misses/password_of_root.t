Lab: 02_living
After: ready
Checkpoint: users
Caught by: own_password

root chooses the password, and it stays so.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkgroup id={{gid}} {{group}}
  root@{{name}} AIX 6 Beta : / # mkuser id={{uid}} groups=staff,{{group}} {{user}}
  root@{{name}} AIX 6 Beta : / # passwd {{user}}
  root@{{name}} AIX 6 Beta : / # begin-07
  root@{{name}} AIX 6 Beta : / # begin-07
  root@{{name}} AIX 6 Beta : / # exit
