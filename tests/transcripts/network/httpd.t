Source: OURS Apache 1.3's words are recalled
Setup: cd /mnt/rpms; rpm -i expat*.rpm apache*.rpm; cd /

The level of the server, its configuration tested, and what holds it up:

  # httpd -v
  Server version: Apache/1.3.31 (Unix)
  # httpd -t
  Syntax OK
  # httpd -T; print 'Port x' > /tmp/bad; httpd -T -f /tmp/bad
  Syntax OK
  Syntax error on line 1 of /tmp/bad:
  The port number "x" is outside the appropriate range (i.e., 1..65535).
  [1]
  # httpd; ps -ef | grep -c '[h]ttpd'
  6
  # httpd -f /etc/opt/freeware/apache/httpd.conf
  [crit] (67)The socket name is already in use: make_sock: could not bind to port 80
  [1]
  # print 'Port 81' > /tmp/other; httpd -f /tmp/other; netstat -an | grep -w '8[01]'
  tcp4       0      0  *.80                   *.*                    LISTEN
  tcp4       0      0  *.81                   *.*                    LISTEN
