Lab: NEW_LAB
After: running
Checkpoint: inside
Caught by: copied

Still inside: there is no /wpars in there.

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # hostname > /home/here
  root@{{name}} AIX 6 Beta : / # cp {{base}}/home/here /tmp
