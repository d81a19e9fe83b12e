Source: OURS the paper's lines are PAPER; Apache 1.3's other words are recalled
Setup: cd /mnt/rpms; rpm -i expat*.rpm lynx*.rpm apache*.rpm; cd /

  # apachectl status
  /usr/sbin/apachectl status: httpd (no pid file) not running
  [1]
  # apachectl stop
  /usr/sbin/apachectl stop: httpd (no pid file) not running
  # apachectl start
  /usr/sbin/apachectl start: httpd started
  # apachectl start
  /usr/sbin/apachectl start: httpd (pid 470486) already running
  # apachectl status
  /usr/sbin/apachectl status: httpd (pid 470486) running
  # ps -ef | grep httpd | grep -v grep | awk '{print $1, $8}' | sort | uniq -c
     5 nobody /opt/freeware/apache/sbin/httpd
     1 root /opt/freeware/apache/sbin/httpd
  # netstat -an | grep -w 80
  tcp4       0      0  *.80                   *.*                    LISTEN
  # httpd
  [crit] (67)The socket name is already in use: make_sock: could not bind to port 80
  [1]
  # httpd -v
  Server version: Apache/1.3.31 (Unix)

A configuration is read when it is told so, and a bad one changes nothing:

  # conf=/etc/opt/freeware/apache/httpd.conf; cp $conf /tmp/good
  # print 'Port 8080' >> $conf; apachectl configtest
  Syntax OK
  # apachectl restart; netstat -an | grep -w LISTEN | grep 80
  /usr/sbin/apachectl restart: httpd restarted
  tcp4       0      0  *.8080                 *.*                    LISTEN
  # print 'Prot 80' >> $conf; apachectl configtest
  Syntax error on line 13 of /etc/opt/freeware/apache/httpd.conf:
  Invalid command 'Prot', perhaps mis-spelled or defined by a module not included in the server configuration
  [8]
  # apachectl graceful
  Syntax error on line 13 of /etc/opt/freeware/apache/httpd.conf:
  Invalid command 'Prot', perhaps mis-spelled or defined by a module not included in the server configuration
  /usr/sbin/apachectl graceful: configuration broken, ignoring restart
  /usr/sbin/apachectl graceful: (run 'apachectl configtest' for details)
  [6]
  # cp /tmp/good $conf; print '<Directory />' >> $conf; httpd -t
  Syntax error on line 12 of /etc/opt/freeware/apache/httpd.conf:
  Missing </Directory> directive at end-of-file
  [1]
  # cp /tmp/good $conf; print 'User nobodyelse' >> $conf; httpd -T
  httpd: bad user name nobodyelse
  [1]
  # cp /tmp/good $conf; print 'Port 99999' >> $conf; httpd -t
  Syntax error on line 12 of /etc/opt/freeware/apache/httpd.conf:
  The port number "99999" is outside the appropriate range (i.e., 1..65535).
  [1]
  # httpd -t -f /tmp/nosuch
  httpd: could not open document config file /tmp/nosuch
  [1]
  # cp /tmp/good $conf; print 'DocumentRoot /nowhere' >> $conf; httpd -t
  Warning: DocumentRoot [/nowhere] does not exist
  Syntax OK

What ends the server ends its workers:

  # cp /tmp/good $conf; kill $(cat /var/opt/freeware/apache/logs/httpd.pid); ps -ef | grep -c '[h]ttpd'
  0
  [1]
  # apachectl stop
  /usr/sbin/apachectl stop: httpd (pid 470486?) not running
  # apachectl restart
  /usr/sbin/apachectl restart: httpd not running, trying to start
  /usr/sbin/apachectl restart: httpd started
  # apachectl stop
  /usr/sbin/apachectl stop: httpd stopped
  # su guest -c 'apachectl start'
  [crit] (13)The file access permissions do not allow the specified action: make_sock: could not bind to port 80
  /usr/sbin/apachectl start: httpd could not be started
  [3]
  # apachectl
  Usage: apachectl {start | stop | restart | graceful | status | configtest}
  [1]
  # tail -2 /var/opt/freeware/apache/logs/error_log
  [Thu Aug  9 11:08:02 2007] [notice] Apache/1.3.31 (Unix) configured -- resuming normal operations
  [Thu Aug  9 11:08:03 2007] [notice] Apache/1.3.31 (Unix) configured -- resuming normal operations
