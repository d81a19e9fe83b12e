Source: OURS what the paper shows is PAPER; DB2's other words are recalled
Setup: installp -acgXYd /mnt/db2v8 all > /dev/null; mkgroup db2fgrp1; mkuser pgrp=db2fgrp1 db2inst1; mkuser pgrp=db2fgrp1 db2fenc1
Setup: PATH=$PATH:/usr/opt/db2_08_01/instance
Setup: db2icrt -u db2fenc1 db2inst1 > /dev/null

The level is told to whoever lives in an instance's environment:

  # su - db2inst1 -c db2level
  DB21085I  Instance "db2inst1" uses "32" bits and DB2 code release "SQL08010"
  with level "DB2 v8.1.1.16".
  Product is installed at "/usr/opt/db2_08_01".
  # /usr/opt/db2_08_01/bin/db2level
  SQL1390C  The environment variable DB2INSTANCE is not defined or is invalid.
  [1]
