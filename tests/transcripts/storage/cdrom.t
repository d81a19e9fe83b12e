Source: OURS how it is mounted is in the manuals; the sizes are recalled

The drive, and what is on the disc in it:

  # lsdev -Cc cdrom
  cd0 Available 1Z-08-00-1,0 SCSI DVD-RAM Drive
  # ls /mnt/cdrom
  # mount -v cdrfs -o ro /dev/cd0 /mnt/cdrom
  # mount -v cdrfs
    node       mounted        mounted over    vfs       date        options      
  -------- ---------------  ---------------  ------ ------------ --------------- 
           /dev/cd0         /mnt/cdrom       cdrfs  Aug 09 11:08 ro              
  # df /mnt/cdrom
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/cd0         6791168         0  100%  1697792   100% /mnt/cdrom
  # find /mnt/cdrom
  /mnt/cdrom
  /mnt/cdrom/RPMS
  /mnt/cdrom/RPMS/ppc
  /mnt/cdrom/RPMS/ppc/cdrecord-1.9-7.aix5.2.ppc.rpm
  /mnt/cdrom/RPMS/ppc/mkisofs-1.13-4.aix4.3.ppc.rpm
  /mnt/cdrom/installp
  /mnt/cdrom/installp/ppc
  /mnt/cdrom/installp/ppc/.toc
  /mnt/cdrom/installp/ppc/bos.games
  /mnt/cdrom/installp/ppc/bos.sysmgt
  # cat /mnt/cdrom/installp/ppc/.toc
  0 071312210007 2
  bos.games 4 R I bos.games {
  bos.games 6.1.0.0 1 N U en_US Games
  }
  bos.sysmgt 4 R I bos.sysmgt {
  bos.sysmgt.loginlic 6.1.0.0 1 N U en_US License Management
  bos.sysmgt.nim.client 6.1.0.0 1 N U en_US Network Install Manager - Client Tools
  bos.sysmgt.nim.master 6.1.0.0 1 N U en_US Network Install Manager - Master Tools
  bos.sysmgt.nim.spot 6.1.0.0 1 N U en_US Network Install Manager - SPOT
  bos.sysmgt.quota 6.1.0.0 1 N U en_US Filesystem Quota Commands
  bos.sysmgt.serv_aid 6.1.0.0 1 N U en_US Software Error Logging and Dump Service Aids
  bos.sysmgt.smit 6.1.0.0 1 N U en_US System Management Interface Tool (SMIT)
  bos.sysmgt.sysbr 6.1.0.0 1 N U en_US System Backup and BOS Install Utilities
  bos.sysmgt.trace 6.1.0.0 1 N U en_US Software Trace Service Aids
  }
  # installp -L -d /mnt/cdrom | cut -d: -f1-3
  bos.games:bos.games:6.1.0.0
  bos.sysmgt:bos.sysmgt.loginlic:6.1.0.0
  bos.sysmgt:bos.sysmgt.nim.client:6.1.0.0
  bos.sysmgt:bos.sysmgt.nim.master:6.1.0.0
  bos.sysmgt:bos.sysmgt.nim.spot:6.1.0.0
  bos.sysmgt:bos.sysmgt.quota:6.1.0.0
  bos.sysmgt:bos.sysmgt.serv_aid:6.1.0.0
  bos.sysmgt:bos.sysmgt.smit:6.1.0.0
  bos.sysmgt:bos.sysmgt.sysbr:6.1.0.0
  bos.sysmgt:bos.sysmgt.trace:6.1.0.0
  # cd /mnt/cdrom; umount /mnt/cdrom
  umount: 0506-349 Cannot unmount /dev/cd0: The requested resource is busy.
  [1]
  # cd /; umount /mnt/cdrom
  # mount -rv cdrfs /dev/cd0 /mnt/cdrom; umount /dev/cd0; ls /mnt/cdrom

Nobody writes on it, and it is no JFS2:

  # mount /dev/cd0 /mnt/cdrom
  mount: 0506-324 Cannot mount /dev/cd0 on /mnt/cdrom: A system call received a parameter that is not valid.
  [1]
  # mount -v cdrfs /dev/cd0 /mnt/cdrom
  mount: 0506-324 Cannot mount /dev/cd0 on /mnt/cdrom: The file system has read permission only.
  [1]
  # mount -rv cdrfs /dev/hd1 /mnt/cdrom
  mount: 0506-324 Cannot mount /dev/hd1 on /mnt/cdrom: A system call received a parameter that is not valid.
  [1]
  # mount -rv cdrfs /dev/cd1 /mnt/cdrom
  mount: 0506-324 Cannot mount /dev/cd1 on /mnt/cdrom: A file or directory in the path name does not exist.
  [1]
  # mount -rv cdrfs /dev/cd0 /nosuch
  mount: 0506-324 Cannot mount /dev/cd0 on /nosuch: A file or directory in the path name does not exist.
  [1]
  # mount -rv cdrfs /dev/cd0 /mnt/cdrom; mount -rv cdrfs /dev/cd0 /mnt/rpms
  mount: 0506-324 Cannot mount /dev/cd0 on /mnt/rpms: The requested resource is busy.
  [1]
  # touch /mnt/cdrom/x; inutoc /mnt/cdrom/installp/ppc; rm -r /mnt/cdrom/RPMS
  touch: 0652-046 Cannot create /mnt/cdrom/x.
  inutoc: /mnt/cdrom/installp/ppc/.toc: The file system has read permission only.
  rm: 0653-609 Cannot remove /mnt/cdrom/RPMS/ppc/cdrecord-1.9-7.aix5.2.ppc.rpm.
  The file system has read permission only.
  rm: 0653-609 Cannot remove /mnt/cdrom/RPMS/ppc/mkisofs-1.13-4.aix4.3.ppc.rpm.
  The file system has read permission only.
  rm: 0653-609 Cannot remove /mnt/cdrom/RPMS/ppc.
  The file system has read permission only.
  rm: 0653-609 Cannot remove /mnt/cdrom/RPMS.
  The file system has read permission only.
  [2]

A stanza for it:

  # umount /mnt/cdrom
  # crfs -v cdrfs -p ro -d cd0 -m /cdrom
  # grep -p /cdrom: /etc/filesystems; lsfs -q /cdrom
  /cdrom:
  	dev		= /dev/cd0
  	vfs		= cdrfs
  	mount		= false
  	options		= ro
  	account		= false
  
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /dev/cd0        --         /cdrom                 cdrfs 6791168 ro         no   no 
  # mount /cdrom; ls /cdrom; rmfs /cdrom
  RPMS      installp
  rmfs: 0506-921 /cdrom is currently mounted.
  [1]
  # umount /cdrom; rmfs -r /cdrom; ls -d /cdrom
  ls: 0653-341 The file /cdrom does not exist.
  [2]
  # crfs -v cdrfs -p rw -d cd0 -m /cdrom
  crfs: rw is not a valid value for -p.
  [1]
  # crfs -v cdrfs -p ro -d hdisk0 -m /cdrom
  crfs: hdisk0 is not a valid value for -d.
  [1]
  # crfs -v cdrfs -p ro -g rootvg -m /cdrom
  crfs: -d must be given.
  [1]
  # crfs -v cdrfs -p ro -d cd0 -m /cdrom -a logname=INLINE
  crfs: logname=INLINE is not a valid value for -a.
  [1]
  # mount -rv cdrfs /dev/cd0 /mnt/cdrom

Where it is not mounted, installp looks at the disc itself:

  # umount /mnt/cdrom; installp -Ld /mnt/cdrom
  installp: No installation images were found in /mnt/cdrom.
  [1]
  # installp -Ld /dev/cd0 | grep nim | cut -d: -f1-3
  bos.sysmgt:bos.sysmgt.nim.client:6.1.0.0
  bos.sysmgt:bos.sysmgt.nim.master:6.1.0.0
  bos.sysmgt:bos.sysmgt.nim.spot:6.1.0.0
  # installp -acXd /dev/cd0 bos.games | grep bos.games
    bos.games 6.1.0.0                           # Games
  	bos.games 6.1.0.0
  bos.games                   6.1.0.0         USR         APPLY       SUCCESS    
  # lslpp -f bos.games
    Fileset               File
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.games 6.1.0.0     /usr/games
                          /usr/lib/games
                          /usr/games/arithmetic
                          /usr/games/back
                          /usr/games/bj
                          /usr/games/craps
                          /usr/games/fish
                          /usr/games/fortune
                          /usr/games/hangman
                          /usr/games/moo
                          /usr/games/number
                          /usr/games/quiz
                          /usr/games/ttt
                          /usr/games/turnoff
                          /usr/games/turnon
                          /usr/games/wump
                          /usr/lib/games/fortunes.dat
                          /usr/lib/games/quiz.k
  # /usr/games/fortune
  fortune: /usr/games/fortune: this program is not simulated.
  [126]
  # installp -acXd /dev/cd1 bos.games
  0503-105 geninstall: The device or directory: /dev/cd1 does not exist.
  [1]
  # rpm -Uvh /mnt/cdrom/RPMS/ppc/cdrecord-1.9-7.aix5.2.ppc.rpm
  cannot open file /mnt/cdrom/RPMS/ppc/cdrecord-1.9-7.aix5.2.ppc.rpm: A file or directory in the path name does not exist.
  [1]
  # mount -rv cdrfs /dev/cd0 /mnt/cdrom; rpm -Uvh /mnt/cdrom/RPMS/ppc/cdrecord*
  package cdrecord-1.9-7 is already installed
  [1]
