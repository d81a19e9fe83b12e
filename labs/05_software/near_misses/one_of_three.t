Lab: 05_software
After: late
Checkpoint: drifted
Caught by: everywhere

One WPAR was synchronized, the others were forgotten.

  # rpm -i /mnt/rpms/expat-1.95.7-4.aix5.1.ppc.rpm
  # rpm -i /mnt/rpms/apache-1.3.31-1.aix5.1.ppc.rpm
  # clogin {{name}} 'rpm -q apache > /tmp/{{drift}}'
  # syncwpar -v {{name}}
