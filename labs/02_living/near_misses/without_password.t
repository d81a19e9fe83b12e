Lab: 02_living
After: ready
Checkpoint: users
Caught by: password

A user is made and has no password: nobody but root can become that user.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkgroup id={{gid}} {{group}}
  root@{{name}} AIX 6 Beta : / # mkuser id={{uid}} groups=staff,{{group}} {{user}}
  root@{{name}} AIX 6 Beta : / # exit
