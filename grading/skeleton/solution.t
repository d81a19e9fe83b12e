Lab: NEW_LAB

Checkpoint: running

  # mkwpar -n {{name}}
  # startwpar {{name}}

Checkpoint: inside

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # hostname > /home/here
  root@{{name}} AIX 6 Beta : / # exit
  # cp {{base}}/home/here /tmp
