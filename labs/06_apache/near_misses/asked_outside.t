Lab: 06_apache
After: again
Checkpoint: installed
Caught by: early

The global environment had its files from the beginning.

  # rpm -i /mnt/rpms/apache*.rpm 2> /tmp/needed || cat /tmp/needed
  # rpm -i /mnt/rpms/expat*.rpm
  # rpm -i /mnt/rpms/apache*.rpm
  # rpm -i /mnt/rpms/lynx*.rpm
  # apachectl configtest 2> /tmp/early
  # syncwpar -A
