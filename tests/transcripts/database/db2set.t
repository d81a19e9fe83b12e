Source: OURS what the paper shows is PAPER; DB2's other words are recalled
Setup: installp -acgXYd /mnt/db2v8 all > /dev/null; mkgroup db2fgrp1; mkuser pgrp=db2fgrp1 db2inst1; mkuser pgrp=db2fgrp1 db2fenc1
Setup: PATH=$PATH:/usr/opt/db2_08_01/instance
Setup: db2icrt -u db2fenc1 db2inst1 > /dev/null

The variables of an instance, set, listed and taken away:

  # su - db2inst1 -c 'db2set DB2COMM'
  DBI1303W  Variable not set.
  [1]
  # su - db2inst1 -c 'db2set DB2COMM=tcpip DB2_MINE=x; db2set; db2set -all; db2set DB2COMM'
  DB2COMM=tcpip
  DB2_MINE=x
  [i] DB2COMM=tcpip
  [i] DB2_MINE=x
  tcpip
  # su - db2inst1 -c 'db2set DB2_MINE=; db2set -all'
  [i] DB2COMM=tcpip
  # su - db2inst1 -c 'db2set NOTHING=x'
  db2set: NOTHING is not the name of a variable of DB2.
  [1]
  # su - db2inst1 -c 'db2set -nosuch'
  db2set: Not a recognized flag: n
  Usage: db2set [-all | Variable | Variable=[Value] ...]
  [1]
  # /usr/opt/db2_08_01/bin/db2set DB2COMM=tcpip
  SQL1390C  The environment variable DB2INSTANCE is not defined or is invalid.
  [1]
