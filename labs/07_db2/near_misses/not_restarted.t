Lab: 07_db2
After: started
Checkpoint: listens
Caught by: listens

An instance that runs does not read what it is told.

  # clogin {{name}} "echo '{{service}} {{port}}/tcp' >> /etc/services"
  # clogin {{name}} "su - {{instance}} -c 'db2 update dbm cfg using svcename {{service}}'"
  # clogin {{name}} "su - {{instance}} -c 'db2set DB2COMM=tcpip'"
  # lsof -i tcp:{{port}} > /tmp/lsof
