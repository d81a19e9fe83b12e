Source: OURS layout of the paper's mount
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

What it shows:

  # mount
    node       mounted        mounted over    vfs       date        options      
  -------- ---------------  ---------------  ------ ------------ --------------- 
           /dev/hd4         /                jfs2   Aug 02 08:03 rw,log=/dev/hd8 
           /dev/hd2         /usr             jfs2   Aug 02 08:03 rw,log=/dev/hd8 
           /dev/hd9var      /var             jfs2   Aug 02 08:03 rw,log=/dev/hd8 
           /dev/hd3         /tmp             jfs2   Aug 02 08:03 rw,log=/dev/hd8 
           /dev/hd1         /home            jfs2   Aug 02 08:03 rw,log=/dev/hd8 
           /proc            /proc            procfs Aug 02 08:03 rw              
           /dev/hd10opt     /opt             jfs2   Aug 02 08:03 rw,log=/dev/hd8 
           /dev/locallv     /usr/local       jfs2   Aug 02 08:03 rw,log=/dev/hd8 
           /dev/fslv00      /wpars/wpar1     jfs2   Aug 09 11:08 rw,log=INLINE   
           /dev/fslv01      /wpars/wpar1/home jfs2   Aug 09 11:08 rw,log=INLINE   
           /opt             /wpars/wpar1/opt namefs Aug 09 11:08 ro              
           /proc            /wpars/wpar1/proc namefs Aug 09 11:08 rw              
           /dev/fslv02      /wpars/wpar1/tmp jfs2   Aug 09 11:08 rw,log=INLINE   
           /usr             /wpars/wpar1/usr namefs Aug 09 11:08 ro              
           /dev/fslv03      /wpars/wpar1/var jfs2   Aug 09 11:08 rw,log=INLINE   
  # clogin wpar1 mount
    node       mounted        mounted over    vfs       date        options      
  -------- ---------------  ---------------  ------ ------------ --------------- 
           /dev/fslv00      /                jfs2   Aug 09 11:08 rw,log=INLINE   
           /dev/fslv01      /home            jfs2   Aug 09 11:08 rw,log=INLINE   
           /opt             /opt             namefs Aug 09 11:08 ro              
           /proc            /proc            namefs Aug 09 11:08 rw              
           /dev/fslv02      /tmp             jfs2   Aug 09 11:08 rw,log=INLINE   
           /usr             /usr             namefs Aug 09 11:08 ro              
           /dev/fslv03      /var             jfs2   Aug 09 11:08 rw,log=INLINE   

Unmounting and mounting:

  # umount /usr/local; df /usr/local
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/hd2         5767168   1807400   69%    42816    18% /usr
  # mount /usr/local; mount | grep local
           /dev/locallv     /usr/local       jfs2   Aug 09 11:08 rw,log=/dev/hd8 

What is refused:

  # mount /usr/local
  mount: 0506-324 Cannot mount /dev/locallv on /usr/local: The requested resource is busy.
  [1]
  # mount /nosuch
  mount: 0506-334 /nosuch is not a known file system.
  [1]
  # umount /nosuch
  umount: 0506-347 Cannot find anything to unmount.
  [1]
  # umount /usr
  umount: 0506-349 Cannot unmount /dev/hd2: The requested resource is busy.
  [1]
  # unmount /wpars/wpar1
  unmount: 0506-349 Cannot unmount /dev/fslv00: The requested resource is busy.
  [1]

A stanza that has lost its device:

  # cp /etc/filesystems /tmp/f; sed '/dev.*= .dev.hd3/d' /tmp/f > /etc/filesystems
  # mount /tmp
  mount: The stanza of /tmp in /etc/filesystems has no dev.
  [1]
