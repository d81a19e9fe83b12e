Lab: 06_apache

Checkpoint: again

  # mkwpar -n {{first}} -N interface=en1 address={{one}} netmask=255.255.252.0
  # mkwpar -n {{second}} -N interface=en1 address={{two}} netmask=255.255.252.0
  # startwpar {{first}}
  # startwpar {{second}}

Checkpoint: installed

  # rpm -i /mnt/rpms/apache*.rpm 2> /tmp/needed || cat /tmp/needed
  # rpm -i /mnt/rpms/expat*.rpm
  # rpm -i /mnt/rpms/apache*.rpm
  # rpm -i /mnt/rpms/lynx*.rpm
  # clogin {{first}} apachectl configtest 2> /tmp/early || cat /tmp/early
  # syncwpar -A

Checkpoint: served

  # clogin {{first}}
  root@{{first}} AIX 6 Beta : / # mkdir /home/{{site}}
  root@{{first}} AIX 6 Beta : / # echo 'Welcome to {{first}}' > /home/{{site}}/index.html
  root@{{first}} AIX 6 Beta : / # conf=/etc/opt/freeware/apache/httpd.conf
  root@{{first}} AIX 6 Beta : / # sed -e '/^DocumentRoot/s;".*";"/home/{{site}}";' -e 's/^#ServerName.*/ServerName {{first}}/' $conf > /tmp/new
  root@{{first}} AIX 6 Beta : / # cp /tmp/new $conf
  root@{{first}} AIX 6 Beta : / # apachectl start
  root@{{first}} AIX 6 Beta : / # exit
  # clogin {{second}}
  root@{{second}} AIX 6 Beta : / # mkdir /home/{{site}}
  root@{{second}} AIX 6 Beta : / # echo 'Welcome to {{second}}' > /home/{{site}}/index.html
  root@{{second}} AIX 6 Beta : / # conf=/etc/opt/freeware/apache/httpd.conf
  root@{{second}} AIX 6 Beta : / # sed -e '/^DocumentRoot/s;".*";"/home/{{site}}";' -e 's/^#ServerName.*/ServerName {{second}}/' $conf > /tmp/new
  root@{{second}} AIX 6 Beta : / # cp /tmp/new $conf
  root@{{second}} AIX 6 Beta : / # apachectl start
  root@{{second}} AIX 6 Beta : / # exit
  # lynx -dump http://{{first}}/ > /tmp/{{first}}.page
  # lynx -dump http://{{second}}/ > /tmp/{{second}}.page

Checkpoint: moved

  # clogin {{first}} httpd 2> /tmp/taken || cat /tmp/taken
  # clogin {{second}}
  root@{{second}} AIX 6 Beta : / # conf=/etc/opt/freeware/apache/httpd.conf
  root@{{second}} AIX 6 Beta : / # echo 'Prot {{port}}' >> $conf
  root@{{second}} AIX 6 Beta : / # apachectl configtest 2> /tmp/wrong || cat /tmp/wrong
  root@{{second}} AIX 6 Beta : / # sed 's/^Prot/Port/' $conf > /tmp/new
  root@{{second}} AIX 6 Beta : / # cp /tmp/new $conf
  root@{{second}} AIX 6 Beta : / # apachectl restart
  root@{{second}} AIX 6 Beta : / # exit

Checkpoint: failures

  # clogin {{second}} lynx -dump http://{{one}}/
  # clogin {{second}} apachectl stop
  # (time lynx -dump http://{{second}}:{{port}}/) > /tmp/refused 2>&1 || cat /tmp/refused
  # stopwpar {{second}}
  # (time lynx -dump http://{{second}}:{{port}}/) > /tmp/silent 2>&1 || cat /tmp/silent
  # startwpar {{second}}
  # clogin {{second}} apachectl start
