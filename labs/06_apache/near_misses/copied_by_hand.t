Lab: 06_apache
After: again
Checkpoint: installed
Caught by: synced

The files are there; the list of what is installed knows nothing of it.

  # rpm -i /mnt/rpms/apache*.rpm 2> /tmp/needed || cat /tmp/needed
  # rpm -i /mnt/rpms/expat*.rpm
  # rpm -i /mnt/rpms/apache*.rpm
  # rpm -i /mnt/rpms/lynx*.rpm
  # clogin {{first}} apachectl configtest 2> /tmp/early || cat /tmp/early
  # mkdir -p /wpars/{{first}}/etc/opt/freeware /wpars/{{second}}/etc/opt/freeware
  # cp -R /etc/opt/freeware/apache /wpars/{{first}}/etc/opt/freeware
  # cp -R /etc/opt/freeware/apache /wpars/{{second}}/etc/opt/freeware
