Source: OURS what the paper shows is PAPER; DB2's other words are recalled
Setup: installp -acgXYd /mnt/db2v8 all > /dev/null; mkgroup db2fgrp1; mkuser pgrp=db2fgrp1 db2inst1; mkuser pgrp=db2fgrp1 db2fenc1
Setup: PATH=$PATH:/usr/opt/db2_08_01/instance

An instance has its ports in /etc/services and its directories in its owner's home:

  # db2icrt -u db2fenc1 db2inst1
  DBI1070I  Program db2icrt completed successfully.
  # tail -4 /etc/services
  DB2_db2inst1	60000/tcp
  DB2_db2inst1_1	60001/tcp
  DB2_db2inst1_2	60002/tcp
  DB2_db2inst1_END	60003/tcp
  # ls -l /home/db2inst1/sqllib; tail -3 /home/db2inst1/.profile
  total 24
  lrwxrwxrwx    1 root     system           22 Aug 09 11:08 adm -> /usr/opt/db2_08_01/adm
  lrwxrwxrwx    1 root     system           22 Aug 09 11:08 bin -> /usr/opt/db2_08_01/bin
  drwxr-xr-x    2 db2inst1 db2fgrp1        256 Aug 09 11:08 db2dump
  -rw-r--r--    1 db2inst1 db2fgrp1         12 Aug 09 11:08 db2nodes.cfg
  -rw-r--r--    1 db2inst1 db2fgrp1        214 Aug 09 11:08 db2profile
  -rw-r--r--    1 db2inst1 db2fgrp1        188 Aug 09 11:08 db2systm
  lrwxrwxrwx    1 root     system           22 Aug 09 11:08 lib -> /usr/opt/db2_08_01/lib
  drwxr-xr-x    2 db2inst1 db2fgrp1        256 Aug 09 11:08 misc
  -rw-r--r--    1 db2inst1 db2fgrp1          0 Aug 09 11:08 profile.env
  if [ -f /home/db2inst1/sqllib/db2profile ]; then
      . /home/db2inst1/sqllib/db2profile
  fi
  # db2icrt -u db2fenc1 db2inst1
  db2icrt: db2inst1 is an instance already.
  [1]
  # db2icrt -u nosuch db2fenc1
  db2icrt: There is no user nosuch.
  [1]
  # db2icrt -u db2inst1 nosuch
  db2icrt: There is no user nosuch.
  [1]
  # db2icrt db2fenc1
  Usage: db2icrt -u FencedUser InstanceName
  [1]
  # su db2fenc1 -c 'db2icrt -u db2inst1 db2fenc1'
  db2icrt: Only root may run this command.
  [1]
  # db2icrt -u db2inst1 db2fenc1; tail -4 /etc/services
  DBI1070I  Program db2icrt completed successfully.
  DB2_db2fenc1	60004/tcp
  DB2_db2fenc1_1	60005/tcp
  DB2_db2fenc1_2	60006/tcp
  DB2_db2fenc1_END	60007/tcp
