Lab: 07_db2
After: started
Checkpoint: listens
Caught by: service

The line is in the /etc/services of the global environment.

  # echo '{{service}} {{port}}/tcp' >> /etc/services
  # clogin {{name}} "su - {{instance}} -c 'db2 update dbm cfg using svcename {{service}}'"
  # clogin {{name}} "su - {{instance}} -c 'db2set DB2COMM=tcpip'"
  # clogin {{name}} "su - {{instance}} -c db2stop"
  # clogin {{name}} "su - {{instance}} -c db2start"
  # lsof -i tcp:{{port}} > /tmp/lsof
