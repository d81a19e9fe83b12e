Lab: 07_db2
After: started
Checkpoint: listens
Caught by: service

> writes over what was there; >> adds.

  # clogin {{name}} "echo '{{service}} {{port}}/tcp' > /etc/services"
  # clogin {{name}} "su - {{instance}} -c 'db2 update dbm cfg using svcename {{service}}'"
  # clogin {{name}} "su - {{instance}} -c 'db2set DB2COMM=tcpip'"
  # clogin {{name}} "su - {{instance}} -c db2stop"
  # clogin {{name}} "su - {{instance}} -c db2start"
  # lsof -i tcp:{{port}} > /tmp/lsof
