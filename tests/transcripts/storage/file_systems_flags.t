Source: OURS each flag of the commands of file systems, with what it makes of /etc/filesystems

Made, as a stanza has it:

  # crfs -v jfs2 -g rootvg -m /data -a size=1 -p ro -t yes -A yes
  File system created successfully.
  130864 kilobytes total disk space.
  New File System size is 262144
  # grep -p /data: /etc/filesystems
  /data:
  	dev		= /dev/fslv00
  	vfs		= jfs2
  	log		= /dev/hd8
  	mount		= true
  	options		= ro
  	account		= true
  
  # mklv -y logs -t jfs2 rootvg 1; crfs -v jfs2 -d logs -m /logs -u data
  logs
  File system created successfully.
  130864 kilobytes total disk space.
  New File System size is 262144

Changed:

  # chfs -A no -p rw -t no -u data /data; grep -p /data: /etc/filesystems
  /data:
  	dev		= /dev/fslv00
  	vfs		= jfs2
  	log		= /dev/hd8
  	mount		= false
  	options		= rw
  	account		= false
  	type		= data
  
  # mkdir /info; chfs -m /info /data; lsfs -u data
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /dev/fslv00     --         /info                  jfs2  262144  rw         no   no 
  /dev/logs       --         /logs                  jfs2  262144  --         no   no 

Mounted and unmounted:

  # mount -r /info; mount | tail -1; umount -f /info
           /dev/fslv00      /info            jfs2   Aug 09 11:08 ro,log=/dev/hd8 
  # mount -t data; mount | tail -2; umount -t data
           /dev/fslv00      /info            jfs2   Aug 09 11:08 rw,log=/dev/hd8 
           /dev/logs        /logs            jfs2   Aug 09 11:08 rw,log=/dev/hd8 
  # mount -v jfs2 -o ro /dev/logs /logs; mount | tail -1; unmount -f /logs
           /dev/logs        /logs            jfs2   Aug 09 11:08 ro,log=/dev/hd8 
  # mount -V jfs2 /dev/logs /logs; mount | tail -1; unmount -t data
           /dev/logs        /logs            jfs2   Aug 09 11:08 rw,log=/dev/hd8 
  # mount -a; mount | grep -c /logs; unmount /logs
  0
  unmount: 0506-347 Cannot find anything to unmount.
  [1]
  # umount -n nim02nim
  umount: 0506-347 Cannot find anything to unmount.
  [1]
  # unmount -n nim02nim
  unmount: 0506-347 Cannot find anything to unmount.
  [1]

All that can be:

  # umount -a; mount | awk '{ print $2 }' | tail -3
  umount: 0506-349 Cannot unmount /dev/hd9var: The requested resource is busy.
  umount: 0506-349 Cannot unmount /dev/hd2: The requested resource is busy.
  /
  /usr
  /var
  # mount all; mount | wc -l; unmount -a
        10
  unmount: 0506-349 Cannot unmount /dev/hd9var: The requested resource is busy.
  unmount: 0506-349 Cannot unmount /dev/hd2: The requested resource is busy.
  [1]
  # mount all

Other forms of df and lsfs:

  # df -P /tmp; df -M /tmp; df -s /tmp; df -v /tmp
  Filesystem    512-blocks      Used Available Capacity Mounted on
  /dev/hd3          524288     46888    477400       9% /tmp
  Filesystem    Mounted on       512-blocks      Free %Used    Iused %Iused
  /dev/hd3      /tmp                 524288    477400    9%       61     1%
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/hd3          524288    477400    9%       61     1% /tmp
  Filesystem    512-blocks      Used      Free %Used    Iused    Ifree %Iused Mounted on
  /dev/hd3          524288     46888    477400    9%       61    53044     1% /tmp
  # lsfs -a | head -2; lsfs -l | head -2
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /dev/hd4        --         /                      jfs2  262144  --         yes  no 
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /dev/hd4        --         /                      jfs2  262144  --         yes  no 

Removed, with the directory it was mounted on if there is one:

  # rmfs -r /info; ls -d /info
  rmlv: Logical volume fslv00 is removed.
  ls: 0653-341 The file /info does not exist.
  [2]
  # rmdir /logs; rmfs -r /logs; lsfs -u data
  rmlv: Logical volume logs is removed.
  lsfs: 0506-915 No record matching data was found in /etc/filesystems.
  [1]
