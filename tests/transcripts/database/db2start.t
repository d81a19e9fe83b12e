Source: OURS what the paper shows is PAPER; DB2's other words are recalled
Setup: installp -acgXYd /mnt/db2v8 all > /dev/null; mkgroup db2fgrp1; mkuser pgrp=db2fgrp1 db2inst1; mkuser pgrp=db2fgrp1 db2fenc1
Setup: PATH=$PATH:/usr/opt/db2_08_01/instance
Setup: db2icrt -u db2fenc1 db2inst1 > /dev/null

  # su - db2inst1 -c db2start
  SQL1063N  DB2START processing was successful.
  # su - db2inst1 -c db2start
  SQL1026N  The database manager is already active.
  [1]
  # ps -ef | grep 'db2.* 0' | grep -v grep | awk '{print $1, $8, $9}' | sort | uniq -c
     1 db2inst1 db2gds 0
     1 db2inst1 db2ipccm 0
     1 db2inst1 db2sysc 0
     1 db2inst1 db2syslog 0
     3 root db2ckpwd 0
     1 root db2wdog 0
  # su - db2inst1 -c db2stop; ps -ef | grep -c '[d]b2wdog'
  SQL1064N  DB2STOP processing was successful.
  0
  [1]

The port that it is told to listen at, and what keeps it from that:

  # su - db2inst1 -c 'db2set DB2COMM=tcpip; db2start'
  SQL5043N  Support for one or more communications protocols failed to start successfully.
  However, core database manager functionality started successfully.
  [1]
  # su - db2inst1 -c 'db2stop; db2 update dbm cfg using svcename DB2_db2inst1; db2start'
  SQL1064N  DB2STOP processing was successful.
  DB20000I  The UPDATE DATABASE MANAGER CONFIGURATION command completed
  successfully.
  SQL1063N  DB2START processing was successful.
  # netstat -an | grep 60000
  tcp4       0      0  *.60000                *.*                    LISTEN
  # lsof -i tcp:60000 | awk '{print $1, $8, $9}'
  lsof: WARNING: compiled for AIX version 5.3.0.0; this is 6.0.0.0.
  COMMAND NODE NAME
  db2sysc TCP *:60000
  db2sysc TCP *:60000
  db2sysc TCP *:60000
  db2sysc TCP *:60000
  # su - db2inst1 -c 'db2stop'; netstat -an | grep -c 60000
  SQL1064N  DB2STOP processing was successful.
  0
  [1]

Without a licence it does not start, nor where the host does not know itself:

  # mv /var/ifor/nodelock /tmp; su - db2inst1 -c db2start
  SQL8000N  DB2START processing failed; a valid product license was not found.
  [1]
  # mv /tmp/nodelock /var/ifor; cp /etc/hosts /tmp; grep -v uataix6 /tmp/hosts > /etc/hosts; su - db2inst1 -c db2start
  SQL6048N  A communication error occurred during START or STOP DATABASE MANAGER
  processing.
  [1]
  # /usr/opt/db2_08_01/adm/db2start
  SQL1390C  The environment variable DB2INSTANCE is not defined or is invalid.
  [1]
