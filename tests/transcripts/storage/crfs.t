Source: OURS the first creation is the paper's
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

A file system for a workload partition, as in the paper:

  # crfs -v jfs2 -g rootvg -m /wpars/wpar1/usr/local -u wpar1 -a logname=INLINE -a size=128M
  File system created successfully.
  130352 kilobytes total disk space.
  New File System size is 262144
  # lsvg -l rootvg | grep local
  locallv             jfs2       2     2     1    open/syncd    /usr/local
  fslv04              jfs2       1     1     1    closed/syncd  /wpars/wpar1/usr/local
  # grep -p wpar1/usr/local /etc/filesystems
  /wpars/wpar1/usr/local:
  	dev		= /dev/fslv04
  	vfs		= jfs2
  	log		= INLINE
  	mount		= false
  	type		= wpar1
  	account		= false
  
  # mount /wpars/wpar1/usr/local; df | grep wpar1
  /dev/fslv04       262144    256856    3%        4     1% /wpars/wpar1/usr/local

One of one's own, made larger, then removed:

  # crfs -v jfs2 -g rootvg -m /data -A yes -a size=256M
  File system created successfully.
  261936 kilobytes total disk space.
  New File System size is 524288
  # mount /data; df /data
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/fslv05       524288    519776    1%        4     1% /data
  # chfs -a size=+128M /data; df /data
  Filesystem size changed to 786432
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/fslv05       786432    779872    1%        4     1% /data
  # rmfs /data
  rmfs: 0506-921 /data is currently mounted.
  [1]
  # umount /data; rmfs /data; lsvg -l rootvg | grep data
  rmlv: Logical volume fslv05 is removed.
  [1]

What is refused:

  # crfs -v jfs2 -g rootvg -m /home -a size=128M
  crfs: 0506-909 /home file system already exists
  [1]
  # crfs -v jfs2 -g nosuch -m /data -a size=128M
  0516-306 crfs: Unable to find volume group nosuch in the Device
  	Configuration Database.
  0516-822 mklv: Unable to create logical volume.
  [1]
  # crfs -v jfs2 -g rootvg -m /data -a size=9999G
  0516-787 extendlv: Maximum allocation for logical volume a new file system
  	is 512.
  [1]
  # chfs -a size=+9999G /home
  0516-787 extendlv: Maximum allocation for logical volume hd1
  	is 512.
  [1]
  # rmfs /nosuch
  rmfs: 0506-915 No record matching /nosuch was found in /etc/filesystems.
  [1]
