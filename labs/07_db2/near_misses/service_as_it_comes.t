Lab: 07_db2
After: started
Checkpoint: listens
Caught by: configured

The service that db2icrt made, and not the one that was asked for.

  # clogin {{name}} "echo '{{service}} {{port}}/tcp' >> /etc/services"
  # clogin {{name}} "su - {{instance}} -c 'db2 update dbm cfg using svcename DB2_{{instance}}'"
  # clogin {{name}} "su - {{instance}} -c 'db2set DB2COMM=tcpip'"
  # clogin {{name}} "su - {{instance}} -c db2stop"
  # clogin {{name}} "su - {{instance}} -c db2start"
  # lsof -i tcp:{{port}} > /tmp/lsof
