Source: OURS what the paper shows is PAPER; DB2's other words are recalled
Setup: installp -acgXYd /mnt/db2v8 all > /dev/null; mkgroup db2fgrp1; mkuser pgrp=db2fgrp1 db2inst1; mkuser pgrp=db2fgrp1 db2fenc1
Setup: PATH=$PATH:/usr/opt/db2_08_01/instance
Setup: db2icrt -u db2fenc1 db2inst1 > /dev/null

Who has no instance has none to drop; one that runs is stopped first:

  # db2idrop nosuch
  db2idrop: nosuch is no instance.
  [1]
  # db2idrop db2fenc1
  db2idrop: db2fenc1 is no instance.
  [1]
  # su - db2inst1 -c db2start
  SQL1063N  DB2START processing was successful.
  # db2idrop db2inst1
  db2idrop: The instance db2inst1 is active: stop it first.
  [1]
  # su - db2inst1 -c db2stop
  SQL1064N  DB2STOP processing was successful.
  # db2idrop db2inst1; ls -d /home/db2inst1/sqllib; grep -c DB2_ /etc/services
  DBI1070I  Program db2idrop completed successfully.
  ls: 0653-341 The file /home/db2inst1/sqllib does not exist.
  0
  [1]
  # su db2fenc1 -c 'db2idrop db2inst1'
  db2idrop: Only root may run this command.
  [1]
  # db2idrop
  Usage: db2idrop InstanceName
  [1]
