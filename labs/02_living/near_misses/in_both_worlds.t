Lab: 02_living
After: ready
Checkpoint: users
Caught by: only_inside

First at the wrong prompt, then at the right one; outside the user is left behind.

  # mkuser id={{uid}} {{user}}
  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # mkgroup id={{gid}} {{group}}
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
