Lab: 05_software
After: again
Checkpoint: installed
Caught by: packages

sudo was asked for, and openssl forgotten: ssh cannot be loaded.

  # installp -acgXYd /mnt/openssh openssh
  # rpm -i /mnt/rpms/sudo-1.6.7p5-3.aix5.1.ppc.rpm
