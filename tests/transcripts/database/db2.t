Source: OURS what the paper shows is PAPER; DB2's other words are recalled
Setup: installp -acgXYd /mnt/db2v8 all > /dev/null; mkgroup db2fgrp1; mkuser pgrp=db2fgrp1 db2inst1; mkuser pgrp=db2fgrp1 db2fenc1
Setup: PATH=$PATH:/usr/opt/db2_08_01/instance
Setup: db2icrt -u db2fenc1 db2inst1 > /dev/null

The configuration of an instance's database manager, read and changed by its owner:

  # su - db2inst1 -c 'db2 get dbm cfg'
  
            Database Manager Configuration
  
          TCP/IP Service name                          (SVCENAME) = 
          Node type                                    (NODETYPE) = 4
    Database manager authentication              (AUTHENTICATION) = SERVER
         Diagnostic error capture level               (DIAGLEVEL) = 3
      SYSADM group name                            (SYSADM_GROUP) = 
         Max number of existing agents                (MAXAGENTS) = 400
    Agent pool size                              (NUM_POOLAGENTS) = 200
        Sort heap threshold (4KB)                    (SHEAPTHRES) = 20000
   Size of instance shared memory (4KB)         (INSTANCE_MEMORY) = AUTOMATIC
         Default database path                        (DFTDBPATH) = /home/db2inst1
    Enable intra-partition parallelism           (INTRA_PARALLEL) = NO
  
  # su - db2inst1 -c 'db2 update database manager configuration using svcename DB2_db2inst1'
  DB20000I  The UPDATE DATABASE MANAGER CONFIGURATION command completed
  successfully.
  # su - db2inst1 -c 'db2 update dbm cfg using maxagents 100 diaglevel 4; db2 get database manager configuration | egrep "SVC|MAXA|DIAG"'
  DB20000I  The UPDATE DATABASE MANAGER CONFIGURATION command completed
  successfully.
          TCP/IP Service name                          (SVCENAME) = DB2_db2inst1
         Diagnostic error capture level               (DIAGLEVEL) = 4
         Max number of existing agents                (MAXAGENTS) = 100
  # su - db2inst1 -c 'db2 update dbm cfg using nosuch 1'
  db2: nosuch is not a parameter of the configuration.
  [1]
  # su - db2inst1 -c 'db2 connect to sample'
  db2: connect to sample: databases are not simulated; the configuration of the instance is.
  [1]
  # su - db2inst1 -c 'db2 update dbm cfg'
  db2: update dbm cfg: databases are not simulated; the configuration of the instance is.
  [1]
  # /usr/opt/db2_08_01/bin/db2 get dbm cfg
  SQL1390C  The environment variable DB2INSTANCE is not defined or is invalid.
  [1]
