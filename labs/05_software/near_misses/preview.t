Lab: 05_software
After: again
Checkpoint: installed
Caught by: openssh

-p only shows what would be done.

  # installp -pacgXYd /mnt/openssh openssh
  # rpm -i /mnt/rpms/openssl-0.9.7d-2.aix5.1.ppc.rpm
  # rpm -i /mnt/rpms/sudo-1.6.7p5-3.aix5.1.ppc.rpm
