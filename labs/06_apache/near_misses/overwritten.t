Lab: 06_apache
After: served
Checkpoint: moved
Caught by: moved

> instead of >>: the line is there, and nothing else.

  # clogin {{first}} httpd 2> /tmp/taken || cat /tmp/taken
  # clogin {{second}}
  root@{{second}} AIX 6 Beta : / # conf=/etc/opt/freeware/apache/httpd.conf
  root@{{second}} AIX 6 Beta : / # echo 'Prot {{port}}' > $conf
  root@{{second}} AIX 6 Beta : / # apachectl configtest 2> /tmp/wrong || cat /tmp/wrong
  root@{{second}} AIX 6 Beta : / # sed 's/^Prot/Port/' $conf > /tmp/new
  root@{{second}} AIX 6 Beta : / # cp /tmp/new $conf
  root@{{second}} AIX 6 Beta : / # apachectl restart
  root@{{second}} AIX 6 Beta : / # exit
