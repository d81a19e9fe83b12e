Source: OURS what -l and -M make, and what rmwpar -p leaves for -p

A /usr and an /opt of its own hold a copy, as large as what is copied; what is written there is
not seen outside, nor the other way round:

  # mkwpar -n own -l > /dev/null; lswpar -M own; lswpar -qca privateusr own
  Name  MountPoint       Device       Vfs     Nodename  Options
  ----------------------------------------------------------------------
  own   /wpars/own       /dev/fslv00  jfs2              rw,log=INLINE
  own   /wpars/own/home  /dev/fslv01  jfs2              rw,log=INLINE
  own   /wpars/own/opt   /dev/fslv02  jfs2              rw,log=INLINE
  own   /wpars/own/proc  /proc        namefs            rw
  own   /wpars/own/tmp   /dev/fslv03  jfs2              rw,log=INLINE
  own   /wpars/own/usr   /dev/fslv04  jfs2              rw,log=INLINE
  own   /wpars/own/var   /dev/fslv05  jfs2              rw,log=INLINE
  yes
  # lsvg -l rootvg | grep own
  fslv00              jfs2       1     1     1    closed/syncd  /wpars/own
  fslv01              jfs2       1     1     1    closed/syncd  /wpars/own/home
  fslv02              jfs2       1     1     1    closed/syncd  /wpars/own/opt
  fslv03              jfs2       1     1     1    closed/syncd  /wpars/own/tmp
  fslv04              jfs2       16    16    1    closed/syncd  /wpars/own/usr
  fslv05              jfs2       1     1     1    closed/syncd  /wpars/own/var
  # startwpar own > /dev/null; clogin own df
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/fslv00       262144    209912   20%     1566     7% /
  /dev/fslv01       262144    256728    3%       25     1% /home
  /dev/fslv02       262144    124240   53%     1560    11% /opt
  /proc                  -         -    -         -     -  /proc
  /dev/fslv03       262144    256848    3%       10     1% /tmp
  /dev/fslv04      4194304    234536   95%    42816    63% /usr
  /dev/fslv05       262144    246528    6%      324     2% /var
  # clogin own 'echo inner > /usr/inner; echo inner > /opt/inner; ls /usr/inner /opt/inner'
  /opt/inner  /usr/inner
  # ls /usr/inner /opt/inner
  ls: 0653-341 The file /usr/inner does not exist.
  ls: 0653-341 The file /opt/inner does not exist.
  [2]
  # echo outer > /usr/outer; clogin own ls /usr/outer; clogin own ls /usr/bin/ls
  ls: 0653-341 The file /usr/outer does not exist.
  /usr/bin/ls
  # rm /usr/outer; lslpp -lcq bos.net.tcp.client; clogin own lslpp -lcq bos.net.tcp.client
  /usr/lib/objrepos:bos.net.tcp.client:6.1.0.0::COMMITTED:I:TCP/IP Client Support:
  /etc/objrepos:bos.net.tcp.client:6.1.0.0::COMMITTED:I:TCP/IP Client Support:
  /usr/lib/objrepos:bos.net.tcp.client:6.1.0.0::COMMITTED:I:TCP/IP Client Support:
  /etc/objrepos:bos.net.tcp.client:6.1.0.0::COMMITTED:I:TCP/IP Client Support:
  # rmwpar -F own > /dev/null 2>&1

A shared one is read-only:

  # mkwpar -s -n shared > /dev/null; clogin shared 'echo x > /usr/x'
  The file system has read permission only.
  ksh: /usr/x: 0403-005 Cannot create the specified file.
  [1]
  # rmwpar -F shared > /dev/null 2>&1

Of each kind: a local file system of a size, a directory of the global environment, a plain
directory in place of a file system, one with a log of its own, options:

  # mkdir /data; echo shown > /data/seen
  # mkwpar -n kinds -M directory=/db size=200M -M directory=/data vfs=namefs dev=/data mountopts=ro -M directory=/home vfs=directory -M directory=/log logname=NULL mountopts=rw,nodev > /dev/null
  # lswpar -M kinds
  Name   MountPoint         Device       Vfs     Nodename  Options
  -----------------------------------------------------------------------------
  kinds  /wpars/kinds       /dev/fslv00  jfs2              rw,log=INLINE
  kinds  /wpars/kinds/data  /data        namefs            ro
  kinds  /wpars/kinds/db    /dev/fslv01  jfs2              rw,log=INLINE
  kinds  /wpars/kinds/log   /dev/fslv02  jfs2              rw,nodev,log=NULL
  kinds  /wpars/kinds/opt   /opt         namefs            ro
  kinds  /wpars/kinds/proc  /proc        namefs            rw
  kinds  /wpars/kinds/tmp   /dev/fslv03  jfs2              rw,log=INLINE
  kinds  /wpars/kinds/usr   /usr         namefs            ro
  kinds  /wpars/kinds/var   /dev/fslv04  jfs2              rw,log=INLINE
  # startwpar kinds > /dev/null; clogin kinds 'df; cat /data/seen; echo x > /data/x; ls -d /home; echo x > /home/x'
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/fslv00       262144    209912   20%     1569     7% /
  /data             262144     60232   78%     5120    41% /data
  /dev/fslv01       524288    517272    2%        4     1% /db
  /dev/fslv02       262144    259680    1%        4     1% /log
  /opt              262144    124240   53%     1560    10% /opt
  /proc                  -         -    -         -     -  /proc
  /dev/fslv03       262144    256848    3%       10     1% /tmp
  /usr             5767168   1807400   69%    42816    18% /usr
  /dev/fslv04       262144    246528    6%      324     2% /var
  shown
  The file system has read permission only.
  ksh: /data/x: 0403-005 Cannot create the specified file.
  /home
  # stopwpar kinds > /dev/null 2>&1; grep -p /wpars/kinds/log /etc/filesystems
  /wpars/kinds/log:
  	dev		= /dev/fslv02
  	vfs		= jfs2
  	log		= NULL
  	mount		= false
  	type		= kinds
  	options		= rw,nodev
  	account		= false
  

File systems that were kept, found again with what is in them:

  # startwpar kinds > /dev/null; echo mine > /wpars/kinds/db/mine; stopwpar kinds > /dev/null 2>&1
  # rmwpar -p kinds; lswpar kinds; lsfs -u kinds | wc -l
  rmwpar: Removing workload partition kinds
  rmwpar: Removing file system /wpars/kinds/usr.
  rmwpar: Removing file system /wpars/kinds/proc.
  rmwpar: Removing file system /wpars/kinds/opt.
  rmwpar: Removing file system /wpars/kinds/data.
  rmwpar: Return Status = SUCCESS
  lswpar: 0960-419 Could not find a workload partition called kinds.
         6
  # mkwpar -n kinds -p > /dev/null; startwpar kinds > /dev/null; cat /wpars/kinds/db/mine
  mine
  # rmwpar -F kinds > /dev/null 2>&1; lsfs -u kinds
  lsfs: 0506-915 No record matching kinds was found in /etc/filesystems.
  [1]

What cannot be:

  # mkwpar -n no -M directory=/n vfs=jfs
  mkwpar: A file system of type jfs is not simulated.
  [1]
  # mkwpar -n no -M directory=/n vfs=xfs
  mkwpar: xfs is not a valid file system type.
  [1]
  # mkwpar -n no -M vfs=jfs2
  mkwpar: The mount point is missing.
  [1]
  # mkwpar -n no -M directory=n
  mkwpar: n is not a valid mount point.
  [1]
  # mkwpar -n no -M directory=/n vfs=namefs
  mkwpar: The device is missing.
  [1]
  # mkwpar -n no -M directory=/n vfs=namefs dev=/no/such
  mkwpar: There is no directory called /no/such.
  [1]
  # mkwpar -n no -M directory=/n size=0
  mkwpar: 0 is not a valid size.
  [1]
  # mkwpar -n no -M directory=/n vg=nosuch
  mkwpar: There is no volume group called nosuch.
  [1]
  # mkwpar -n no -M directory=/n logname=nosuch
  mkwpar: There is no logical volume called nosuch.
  [1]
  # mkwpar -n no -M directory=/n logname=hd4
  mkwpar: hd4 is not a valid log device.
  [1]
  # mkwpar -w -o /tmp/log -n no -M directory=/n logname=hd8; grep hd8 /tmp/log
  	logname = "/dev/hd8"
  # mkwpar -n no -M directory=/ vfs=directory
  mkwpar: directory is not a valid file system type of /.
  [1]
  # lswpar; ls /wpars

Without -N the address comes from /etc/hosts, where it lies on the network of an interface:

  # echo '10.1.1.90\tbyname' >> /etc/hosts; echo '172.16.1.1\tfar' >> /etc/hosts
  # mkwpar -n byname > /dev/null; mkwpar -n far > /dev/null; lswpar -N
  Name    Interface  Address(6)  Mask/Prefix    Broadcast
  -----------------------------------------------------------
  byname  en1        10.1.1.90   255.255.252.0  10.1.1.255
  # mkwpar -n byname2 -N address=10.1.1.91 -h byname > /dev/null; lswpar -qcN byname2
  byname2:en1:10.1.1.91:255.255.252.0:10.1.1.255

Attributes and flags of later levels:

  # mkwpar -n no -D devname=hdisk1 rootvg=yes
  mkwpar: Level 6.0.0.0 does not have the attribute rootvg: that came with level 6.1.4.0.
  [1]
  # mkwpar -n no -D devname=/dev/hdisk1
  mkwpar: Level 6.0.0.0 does not have disks of workload partitions: that came with level 6.1.3.0.
  [1]
  # mkwpar -t -n no 2>&1 | tail -1
  mkwpar: Level 6.0.0.0 does not have the flag -t: it came with level 7.1.0.0.
  # chwpar -X kext=/usr/lib/drivers/x byname 2>&1 | tail -1
  chwpar: Level 6.0.0.0 does not have the flag -X: it came with level 7.1.0.0.
  # lswpar -X 2>&1 | tail -1
  lswpar: Level 6.0.0.0 does not have the flag -X: it came with level 7.1.0.0.
  # lswpar -R -a name
  lswpar: The flags -R, -a may not be used together.
  [1]
