Source: OURS no screen of restwparfiles is known: the words are those of restore
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

  # savewpar -f /tmp/wpar1.bff wpar1 > /dev/null; mkdir /tmp/there; cd /tmp/there

  # restwparfiles -f /tmp/wpar1.bff ./etc/hosts ./home
  New volume on /tmp/wpar1.bff:
  Cluster size is 51200 bytes (100 blocks).
  The volume number is 1.
  The backup date is: Thu Aug  9 11:08:00 EET 2007
  Files are backed up by name.
  The user is root.
  x          153 ./etc/hosts
  x            0 ./home
  x            0 ./home/guest
  x            0 ./home/lost+found
  The total size is 153 bytes.
  The number of restored files is 4.

  # ls -lR etc home
  etc:
  total 8
  -rw-r--r--    1 root     system          153 Aug 09 11:08 hosts
  
  home:
  total 0
  drwxr-xr-x    2 guest    usr             256 Jul 31 11:04 guest
  drwxr-xr-x    2 root     system          256 Jul 31 11:02 lost+found
  
  home/guest:
  total 0
  
  home/lost+found:
  total 0

  # restwparfiles -m -n -a -V -D -b 10 -f /tmp/wpar1.bff; ls -A
  New volume on /tmp/wpar1.bff:
  Cluster size is 51200 bytes (100 blocks).
  The volume number is 1.
  The backup date is: Thu Aug  9 11:08:00 EET 2007
  Files are backed up by name.
  The user is root.
  x         2892 ./.savewpar_dir/wpar.spec
  x         3081 ./.savewpar_dir/image.data
  The total size is 5973 bytes.
  The number of restored files is 2.
  .savewpar_dir  etc            home

  # restwparfiles -d /tmp/there -f /tmp/wpar1.bff | tail -2; ls -A
  The total size is 2426570 bytes.
  The number of restored files is 321.
  .profile       dev            lpp            tftpboot       var
  .savewpar_dir  etc            mnt            tmp
  .sh_history    home           opt            u
  audit          lib            proc           unix
  bin            lost+found     sbin           usr

What is refused:

  # cd /; restwparfiles -f /tmp/wpar1.bff
  restwparfiles: Files are not restored into the directory /.
  [1]

  # restwparfiles -d / -f /tmp/wpar1.bff
  restwparfiles: Files are not restored into the directory /.
  [1]

  # restwparfiles -d /nosuch -f /tmp/wpar1.bff
  restwparfiles: /nosuch: A file or directory in the path name does not exist.
  [1]

  # restwparfiles -d /tmp -f /tmp/wpar1.bff ./nosuch
  restwparfiles: ./nosuch is not in the backup.
  [1]

  # restwparfiles -d /tmp
  restwparfiles: The backup /dev/rmt0 cannot be read: A file or directory in the path name does not exist.
  [1]

