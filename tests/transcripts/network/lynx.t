Source: OURS lynx 2.8.4's words are recalled
Setup: mkwpar -s -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 > /dev/null
Setup: mkwpar -s -n wpar2 -N interface=en1 address=10.1.1.47 netmask=255.255.252.0 > /dev/null
Setup: cd /mnt/rpms; rpm -i expat*.rpm lynx*.rpm apache*.rpm; cd /; syncwpar -A > /dev/null
Setup: for w in wpar1 wpar2; do clogin $w -l root "mkdir /home/web; print '<title>T</title><h1>Welcome to '$w'</h1>A <a href=two.txt>second</a> page: 1 &lt; 2.<ul><li>one<li>two</ul>' > /home/web/index.html; print -r 'plain <b>' > /home/web/two.txt; print 'DocumentRoot /home/web' >> /etc/opt/freeware/apache/httpd.conf; apachectl start"; done

Each has addresses of its own, and the same port:

  # lynx -dump http://wpar1/
  
                                  Welcome to wpar1
  
     A [1]second page: 1 < 2.
  
        * one
        * two
  
  
  References
  
     1. http://wpar1/two.txt
  # lynx -dump 10.1.1.47
  
                                  Welcome to wpar2
  
     A [1]second page: 1 < 2.
  
        * one
        * two
  
  
  References
  
     1. http://10.1.1.47/two.txt
  # lynx -dump http://wpar1/two.txt
  
     plain <b>
  # lynx -source http://wpar1/two.txt
  plain <b>
  # lynx -dump http://wpar1/nosuch
  
                                     Not Found
  
     There is no /nosuch on this server.
  
  # lynx -dump http://nosuch/
  
  Looking up nosuch
  Unable to locate remote host nosuch.
  Alert!: Unable to connect to remote host.
  
  lynx: Can't access startfile http://nosuch/
  [1]
  # lynx -dump http://wpar1:81/
  
  Looking up wpar1:81
  Making HTTP connection to wpar1:81
  Alert!: Unable to connect to remote host.
  
  lynx: Can't access startfile http://wpar1:81/
  [1]
  # lynx -dump ftp://wpar1/
  lynx: ftp://wpar1/: only http: and file: are simulated.
  
  lynx: Can't access startfile ftp://wpar1/
  [1]
  # print '<p>a file</p>' > /tmp/a.html; lynx -dump /tmp/a.html
  
     a file
  
  # lynx -version
  Lynx Version 2.8.4rel.1 (17 Jul 2001)

A server that was stopped refuses; of a partition that was stopped nobody answers:

  # clogin wpar1 -l root apachectl stop; lynx -dump http://wpar1/
  /usr/sbin/apachectl stop: httpd stopped
  
  Looking up wpar1
  Making HTTP connection to wpar1
  Alert!: Unable to connect to remote host.
  
  lynx: Can't access startfile http://wpar1/
  [1]
  # stopwpar -F wpar2 > /dev/null 2>&1; a=$(date +%s); lynx -dump http://wpar2/; print $(( $(date +%s) - a ))
  
  Looking up wpar2
  Making HTTP connection to wpar2
  Alert!: Unable to connect to remote host.
  
  lynx: Can't access startfile http://wpar2/
  75

What was asked stands in the server's logs:

  # cut -d' ' -f1,6- /wpars/wpar1/var/opt/freeware/apache/logs/access_log
  10.1.1.148 "GET / HTTP/1.0" 200 109
  10.1.1.148 "GET /two.txt HTTP/1.0" 200 10
  10.1.1.148 "GET /two.txt HTTP/1.0" 200 10
  10.1.1.148 "GET /nosuch HTTP/1.0" 404 127
  # cut -c28- /wpars/wpar1/var/opt/freeware/apache/logs/error_log
  [notice] Apache/1.3.31 (Unix) configured -- resuming normal operations
  [error] [client 10.1.1.148] File does not exist: /home/web/nosuch
  # lynx wpar1
  
  Looking up wpar1
  Making HTTP connection to wpar1
  Alert!: Unable to connect to remote host.
  
  lynx: Can't access startfile http://wpar1/
  [1]
  # lynx -nosuch
  lynx: Not a recognized flag: n
  Usage: lynx [-dump | -source | -version] [URL | Path | Host]
  [1]
