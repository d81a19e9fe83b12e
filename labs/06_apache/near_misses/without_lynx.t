Lab: 06_apache
After: again
Checkpoint: installed
Caught by: packages

The browser was forgotten.

  # rpm -i /mnt/rpms/apache*.rpm 2> /tmp/needed || cat /tmp/needed
  # rpm -i /mnt/rpms/expat*.rpm
  # rpm -i /mnt/rpms/apache*.rpm
  # clogin {{first}} apachectl configtest 2> /tmp/early || cat /tmp/early
  # syncwpar -A
