Source: OURS no screen of lssavewpar is known; -l has the fields of lsmksysb
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

  # savewpar -f /tmp/wpar1.bff wpar1 > /dev/null; lssavewpar -f /tmp/wpar1.bff | head -12
  New volume on /tmp/wpar1.bff:
  Cluster size is 51200 bytes (100 blocks).
  The volume number is 1.
  The backup date is: Thu Aug  9 11:08:00 EET 2007
  Files are backed up by name.
  The user is root.
            2892 ./.savewpar_dir/wpar.spec
            3081 ./.savewpar_dir/image.data
               0 .
             184 ./.profile
               3 ./.sh_history
               0 ./audit

  # lssavewpar -a -D -V -b 20 -f /tmp/wpar1.bff | tail -3
               0 ./var/yp/binding
  The total size is 2426570 bytes.
  The number of archived files is 321.

  # lssavewpar -l -f /tmp/wpar1.bff
  VOLUME GROUP:           rootvg
  BACKUP DATE AND TIME:   Thu Aug  9 11:08:00 EET 2007
  UNAME INFO:             AIX uataix6 0 6 0000273A4C00
  BACKUP OSLEVEL:         6.0.0.0
  MAINTENANCE LEVEL:      6000-01 BETA
  BACKUP SIZE (MB):       512
  SHRINK SIZE (MB):       36
  VG DATA ONLY:           no
  
  rootvg:
  LV NAME          SIZE (blocks)  MIN SIZE  MOUNT POINT
  fslv00                  262144     50848  /
  fslv01                  262144      3720  /home
  fslv02                  262144      3600  /tmp
  fslv03                  262144     13984  /var

  # lssavewpar -l -c -f /tmp/wpar1.bff
  #volume_group:date:uname:oslevel:maintenance:size:shrink:data_only
  rootvg:Thu Aug  9 11:08:00 EET 2007:AIX uataix6 0 6 0000273A4C00:6.0.0.0:6000-01 BETA:512:36:no
  #lv:blocks:least:point
  fslv00:262144:50848:/
  fslv01:262144:3720:/home
  fslv02:262144:3600:/tmp
  fslv03:262144:13984:/var

  # lssavewpar -L -f /tmp/wpar1.bff | head -6
    Fileset                      Level  State      Description         
    ----------------------------------------------------------------------------
  Path: /etc/objrepos
    Java5.sdk                5.0.0.100  COMMITTED  Java SDK 32-bit
    Java5_64.sdk             5.0.0.100  COMMITTED  Java SDK 64-bit
    X11.Dt.rte                 6.1.0.0  COMMITTED  AIX Common Desktop Environment

  # lssavewpar -Lc -f /tmp/wpar1.bff | tail -2
  /etc/objrepos:rsct.core.utils:2.5.0.0::COMMITTED:I:RSCT Utilities:
  /etc/objrepos:sysmgt.pconsole.rte:6.1.0.0::COMMITTED:I:System P Console:

  # lssavewpar -M -f /tmp/wpar1.bff; lssavewpar -N -f /tmp/wpar1.bff
  Device  MountPoint  Blocks
  Device  MountPoint  Blocks

What is refused:

  # lssavewpar -l
  lssavewpar: The flag -l needs the -f flag.
  [1]

  # lssavewpar
  lssavewpar: The backup /dev/rmt0 cannot be read: A file or directory in the path name does not exist.
  [1]

  # lssavewpar -f /etc/motd
  lssavewpar: /etc/motd is not a backup of a workload partition.
  [1]

  # dd if=/tmp/wpar1.bff of=/tmp/cut bs=512 count=100 > /dev/null 2>&1 || head -c 51200 /tmp/wpar1.bff > /tmp/cut; lssavewpar -f /tmp/cut
  lssavewpar: The backup /tmp/cut is damaged: it is not as long as it says.
  [1]

  # lssavewpar -l -L -f /tmp/wpar1.bff
  Usage: lssavewpar [-b Blocks] [-f Device] [-a] [-c] [-D] [-l | -L | -M | -N] [-V]
  [1]

