Lab: 02_living
After: ready
Checkpoint: users
Caught by: member

The group is made, and nobody is put into it.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkgroup id={{gid}} {{group}}
  root@{{name}} AIX 6 Beta : / # mkuser id={{uid}} {{user}}
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
