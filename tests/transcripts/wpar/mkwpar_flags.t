Source: OURS the flags of mkwpar that no other transcript types; wpar-commands.md section 1

It starts with the system, may be checkpointed, has routes of its own and a script:

  # print 'print "$@"' > /home/rc.own; chmod 755 /home/rc.own
  # mkwpar -A -c -i -n one -N address=10.1.1.81 -u /home/rc.own | tail -2
  mkwpar: Workload partition one created successfully.
  To start the workload partition, execute the following as root: startwpar [-v] 'one'
  # lswpar -ca name,auto,checkpointable,routing,script one
  #name:auto:checkpointable:routing:script
  one:yes:yes:yes:/home/rc.own
  # mkwpar -I rtdest=default rtgateway=10.1.1.1 -v -n two -N address=10.1.1.82 | tail -1
  To start the workload partition, execute the following as root: startwpar [-v] 'two'
  # lswpar -I two
  Name  Type  Destination  Gateway   Interface
  -----------------------------------------------
  two         default      10.1.1.1

A /usr and an /opt of its own; devices of another list:

  # mkwpar -l -n own | head -8; lswpar -M own; lswpar -qca privateusr own
  mkwpar: Creating file systems...
   /
   /home
   /opt
   /proc
   /tmp
   /usr
   /var
  Name  MountPoint       Device       Vfs     Nodename  Options
  ----------------------------------------------------------------------
  own   /wpars/own       /dev/fslv08  jfs2              rw,log=INLINE
  own   /wpars/own/home  /dev/fslv09  jfs2              rw,log=INLINE
  own   /wpars/own/opt   /dev/fslv10  jfs2              rw,log=INLINE
  own   /wpars/own/proc  /proc        namefs            rw
  own   /wpars/own/tmp   /dev/fslv11  jfs2              rw,log=INLINE
  own   /wpars/own/usr   /dev/fslv12  jfs2              rw,log=INLINE
  own   /wpars/own/var   /dev/fslv13  jfs2              rw,log=INLINE
  yes
  # grep -p /dev/null /etc/wpars/devexports > /home/list; mkwpar -b /home/list -n few > /dev/null
  # lswpar -D few
  Name  Device Name  Type    Status
  ---------------------------------------
  few   /dev/null    pseudo  ALLOCATED
  # mkwpar -b /nosuch -n no
  mkwpar: /nosuch: A file or directory in the path name does not exist.
  [1]

A directory that holds something:

  # mkdir -p /home/full/old; mkwpar -d /home/full -n full
  mkwpar: The base directory /home/full is not empty.
  [1]
  # mkwpar -F -d /home/full -n full | tail -1; lswpar full
  To start the workload partition, execute the following as root: startwpar [-v] 'full'
  Name  State  Type  Hostname  Directory
  --------------------------------------------
  full  D      S     full      /home/full

What came with a later level is refused, and nothing is made:

  # mkwpar -n no -E /tmp
  mkwpar: Not a recognized flag: E
  Usage: mkwpar [-a] [-A] [-b DevExportsFile] [-B Device] [-c] [-d Directory]
         [-D Attribute=Value ...]... [-F] [-g VolumeGroup] [-h HostName] [-i]
         [-I Attribute=Value ...]... [-l] [-L Attribute=Value ...]
         [-M Attribute=Value ...]... [-N Attribute=Value ...]... [-P] [-r]
         [-R Attribute=Value ...] [-s] [-S Attribute[+|-]=Value ...]
         [-u UserScript] [-v]
         {-n WparName [-p [Name]] [-e ExistingWpar | -f InFile] [-o OutFile [-w]]
         | -p [Name] | -f InFile | -w -o OutFile}
  mkwpar: Level 6.0.0.0 does not have the flag -E: it came with level 7.1.0.0.
  [1]
  # mkwpar -n no -k /tmp/script
  mkwpar: Not a recognized flag: k
  Usage: mkwpar [-a] [-A] [-b DevExportsFile] [-B Device] [-c] [-d Directory]
         [-D Attribute=Value ...]... [-F] [-g VolumeGroup] [-h HostName] [-i]
         [-I Attribute=Value ...]... [-l] [-L Attribute=Value ...]
         [-M Attribute=Value ...]... [-N Attribute=Value ...]... [-P] [-r]
         [-R Attribute=Value ...] [-s] [-S Attribute[+|-]=Value ...]
         [-u UserScript] [-v]
         {-n WparName [-p [Name]] [-e ExistingWpar | -f InFile] [-o OutFile [-w]]
         | -p [Name] | -f InFile | -w -o OutFile}
  mkwpar: Level 6.0.0.0 does not have the flag -k: it came with level 7.1.0.0.
  [1]
  # mkwpar -n no -L shrink=yes
  mkwpar: Level 6.0.0.0 does not have the attribute shrink: that came with level 7.1.0.0.
  [1]

Made by the levels of AIX that came later:

  # mkwpar -C -n no 2>&1 | head -1
  mkwpar: Not a recognized flag: C
  # mkwpar -H pwr6 -n no 2>&1 | head -1
  mkwpar: Not a recognized flag: H
  # mkwpar -O -n no 2>&1 | head -1
  mkwpar: Not a recognized flag: O
  # mkwpar -t -n no 2>&1 | head -1
  mkwpar: Not a recognized flag: t
  # mkwpar -T preserve_clone=yes -n no 2>&1 | head -1
  mkwpar: Not a recognized flag: T
  # mkwpar -U 0ab1 -n no 2>&1 | head -1
  mkwpar: Not a recognized flag: U
  # mkwpar -W -e one -n no 2>&1 | head -1
  mkwpar: Not a recognized flag: W
  # mkwpar -X kext=/usr/lib/drivers/x -n no 2>&1 | head -1
  mkwpar: Not a recognized flag: X
  # lswpar; ls /etc/wpars
  Name  State  Type  Hostname  Directory
  --------------------------------------------
  few   D      S     few       /wpars/few
  full  D      S     full      /home/full
  one   D      S     one       /wpars/one
  own   D      S     own       /wpars/own
  two   D      S     two       /wpars/two
  devexports  full.cf     own.cf      two.cf
  few.cf      one.cf      secattrs
