Source: OURS what the paper shows is PAPER; DB2's other words are recalled
Setup: installp -acgXYd /mnt/db2v8 all > /dev/null; mkgroup db2fgrp1; mkuser pgrp=db2fgrp1 db2inst1; mkuser pgrp=db2fgrp1 db2fenc1
Setup: PATH=$PATH:/usr/opt/db2_08_01/instance
Setup: db2icrt -u db2fenc1 db2inst1 > /dev/null

  # su - db2inst1 -c db2stop
  SQL1032N  No start database manager command was issued.  SQLSTATE=57019
  [1]
  # su - db2inst1 -c 'db2start; db2stop force'
  SQL1063N  DB2START processing was successful.
  SQL1064N  DB2STOP processing was successful.
  # su - db2inst1 -c 'db2stop now'
  Usage: db2stop [force]
  [1]
  # /usr/opt/db2_08_01/adm/db2stop
  SQL1390C  The environment variable DB2INSTANCE is not defined or is invalid.
  [1]

With its partition it ends, too, and what is killed is gone:

  # su - db2inst1 -c db2start; kill -9 $(ps -ef | awk '/[d]b2wdog/ {print $2}'); su - db2inst1 -c db2start
  SQL1063N  DB2START processing was successful.
  SQL1026N  The database manager is already active.
  [1]
