Lab: 06_apache
After: installed
Checkpoint: served
Caught by: visited

The file itself is no proof that somebody serves it.

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
  # cat /wpars/{{second}}/home/{{site}}/index.html > /tmp/{{second}}.page
