Source: OURS layout of the exports and of showmount; the paper's advice on WPARs and NFS
Setup: mkdir /export /remote
Setup: echo hello > /export/file

A directory is exported, and mounted by the machine itself:

  # mount uataix6:/export /remote
  mount: 1831-011 access denied for uataix6:/export
  mount: 1831-008 giving up on:
  uataix6:/export
  vmount: Operation not permitted.
  [1]
  # showmount -e
  no exported file systems for uataix6
  # exportfs
  exportfs: nothing exported
  # mknfsexp -d /export
  # cat /etc/exports /etc/xtab
  /export
  /export
  # exportfs
  /export
  # exportfs -av
  exportfs: 1831-187 re-exported /export
  # showmount -e uataix6
  export list for uataix6:
  /export (everyone)
  # mount uataix6:/export /remote
  # mount | grep nfs
  uataix6  /export          /remote          nfs3   Aug 09 11:08 rw              
  # df /remote
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  uataix6:/export     262144     60224   78%     5111    41% /remote
  # echo more >> /remote/file; cat /export/file
  hello
  more
  # umount uataix6:/export
  # mount -r -n uataix6 -v nfs /export /remote
  # echo third > /remote/file
  The file system has read permission only.
  ksh: /remote/file: 0403-005 Cannot create the specified file.
  [1]
  # umount /remote

In a workload partition, mounted at its start and by hand:

  # mkwpar -n wpar1 -N address=10.1.1.81 -M directory=/net vfs=nfs dev=/export host=uataix6 > /dev/null
  # startwpar wpar1 > /dev/null
  # lswpar -M wpar1 | grep net
  wpar1  /wpars/wpar1/net   /export      nfs     uataix6   rw
  # grep -p /wpars/wpar1/net /etc/filesystems
  /wpars/wpar1/net:
  	dev		= /export
  	vfs		= nfs
  	mount		= false
  	type		= wpar1
  	nodename	= uataix6
  
  # clogin wpar1 cat /net/file
  hello
  more
  # clogin wpar1 umount /net
  umount: 0506-349 Cannot unmount /export: Operation not permitted.
  [1]
  # clogin wpar1 mkdir /own
  # clogin wpar1 mount uataix6:/export /own
  mount: 0506-324 Cannot mount uataix6:/export on /own: The host uataix6 is not known.
  [1]
  # clogin wpar1 mount 10.1.1.148:/export /own
  # clogin wpar1 mount | grep nfs
  uataix6  /export          /net             nfs3   Aug 09 11:08 rw              
  10.1.1.148 /export          /own             nfs3   Aug 09 11:08 rw              
  # showmount -a
  10.1.1.81:/export
  uataix6:/export
  # showmount -d
  /export
  # showmount
  10.1.1.81
  uataix6
  # clogin wpar1 umount /own

It cannot serve:

  # clogin wpar1 mknfsexp -d /home
  mknfsexp: An NFS server is not supported in a workload partition.
  [1]
  # clogin wpar1 rmnfsexp -d /home
  rmnfsexp: An NFS server is not supported in a workload partition.
  [1]
  # clogin wpar1 exportfs -a
  exportfs: An NFS server is not supported in a workload partition.
  [1]
  # clogin wpar1 startsrc -s nfsd
  0513-085 The nfsd Subsystem is not on file.
  [1]
  # mount 10.1.1.81:/home /remote
  mount: 1831-010 server 10.1.1.81 not responding: RPC: 1832-019 Program not registered
  mount: 1831-008 giving up on:
  10.1.1.81:/home
  vmount: A remote host refused an attempted connect operation.
  [1]

The trap: a file system of a workload partition goes when that stops.

  # clogin wpar1 touch /home/data
  # exportfs -i -v -o ro,access=uataix6 /wpars/wpar1/home
  exported /wpars/wpar1/home
  # mount uataix6:/wpars/wpar1/home /remote; ls /remote/data; rm /remote/data
  /remote/data
  rm: 0653-609 Cannot remove /remote/data.
  The file system has read permission only.
  [2]
  # stopwpar wpar1 > /dev/null 2>&1
  # ls /remote
  ls: /remote: The file is no longer there.
  [2]
  # du -s /remote
  du: /remote: The file is no longer there.
  [1]
  # umount /remote
  # mount uataix6:/wpars/wpar1/home /remote
  mount: 1831-008 giving up on:
  uataix6:/wpars/wpar1/home
  vmount: A file or directory in the path name does not exist.
  [1]
  # exportfs -u -v /wpars/wpar1/home
  unexported /wpars/wpar1/home

Who may, and how:

  # mknfsexp -d /export -N -c gateway1,nim02nim -r nim02nim; cat /etc/xtab
  /export -access=gateway1:nim02nim,root=nim02nim
  # showmount -e
  export list for uataix6:
  /export gateway1,nim02nim
  # mount uataix6:/export /remote
  mount: 1831-011 access denied for uataix6:/export
  mount: 1831-008 giving up on:
  uataix6:/export
  vmount: Operation not permitted.
  [1]
  # mknfsexp -d /export -N -t rm -h nim02nim -c uataix6; exportfs
  /export -rw=nim02nim,access=uataix6
  # mount uataix6:/export /remote; echo x > /remote/new; umount /remote
  The file system has read permission only.
  ksh: /remote/new: 0403-005 Cannot create the specified file.
  # mknfsexp -d /tmp -t ro -I -f /etc/exports.new; cat /etc/exports.new
  /tmp -ro
  # exportfs -f /etc/exports.new -v /tmp
  exported /tmp
  # rmnfsexp -d /tmp -I -f /etc/exports.new; exportfs
  /export -rw=nim02nim,access=uataix6
  /tmp -ro
  # rmnfsexp -d /tmp -N
  # mknfsexp -d /tmp -B; rmnfsexp -d /tmp -B; cat /etc/exports; exportfs
  /export
  /export -rw=nim02nim,access=uataix6
  # exportfs -au

What is refused:

  # mknfsexp -d /export
  mknfsexp: /export is in /etc/exports already.
  [1]
  # mknfsexp -d export
  mknfsexp: export does not begin with a slash.
  [1]
  # mknfsexp -d /nosuch
  mknfsexp: /nosuch: A file or directory in the path name does not exist.
  [1]
  # mknfsexp -d /etc/motd -N
  mknfsexp: /etc/motd: A parameter must be a directory.
  [1]
  # mknfsexp -d /tmp -h wpar1
  mknfsexp: -h names the hosts that may write, with -t rm and only there.
  [1]
  # mknfsexp
  Usage: mknfsexp -d Directory [-f File] [-t ro | -t rw | -t rm -h Host[,Host...]]
         [-c Host[,Host...]] [-r Host[,Host...]] [-I | -B | -N]
  [1]
  # mknfsexp -d /tmp -t rx
  Usage: mknfsexp -d Directory [-f File] [-t ro | -t rw | -t rm -h Host[,Host...]]
         [-c Host[,Host...]] [-r Host[,Host...]] [-I | -B | -N]
  [1]
  # rmnfsexp -d /tmp
  rmnfsexp: /tmp is not in /etc/exports.
  [1]
  # rmnfsexp
  Usage: rmnfsexp -d Directory [-f File] [-I | -B | -N]
  [1]
  # exportfs /tmp
  exportfs: /tmp is not in /etc/exports.
  [1]
  # exportfs -u /tmp
  exportfs: /tmp is not exported.
  [1]
  # exportfs -a /tmp
  Usage: exportfs [-a] [-v] [-u] [-i] [-f File] [-o Option[,Option...]] [Directory]
  [1]
  # exportfs -u
  Usage: exportfs [-a] [-v] [-u] [-i] [-f File] [-o Option[,Option...]] [Directory]
  [1]
  # mount nosuch:/export /remote
  mount: 0506-324 Cannot mount nosuch:/export on /remote: The host nosuch is not known.
  [1]
  # mount nim02nim:/export /remote
  mount: 1831-010 server nim02nim not responding: RPC: 1832-019 Program not registered
  mount: 1831-008 giving up on:
  nim02nim:/export
  vmount: A remote host refused an attempted connect operation.
  [1]
  # mount 10.1.1.77:/export /remote
  mount: 1831-010 server 10.1.1.77 not responding: A remote host did not respond within the timeout period.
  mount: 1831-008 giving up on:
  10.1.1.77:/export
  vmount: A remote host did not respond within the timeout period.
  [1]
  # mount uataix6:/nosuch /remote
  mount: 1831-008 giving up on:
  uataix6:/nosuch
  vmount: A file or directory in the path name does not exist.
  [1]
  # mount uataix6:/tmp /remote
  mount: 1831-011 access denied for uataix6:/tmp
  mount: 1831-008 giving up on:
  uataix6:/tmp
  vmount: Operation not permitted.
  [1]
  # mount uataix6:/export /nosuch
  mount: 0506-324 Cannot mount uataix6:/export on /nosuch: A file or directory in the path name does not exist.
  [1]
  # mount -v nfs /export /remote
  mount: /export does not say which host it is on: HOST:/export
  [1]
  # showmount nosuch
  showmount: The host nosuch is not known.
  [1]
  # showmount -e nim02nim
  showmount: nim02nim: RPC: 1832-019 Program not registered
  [1]
  # stopsrc -s rpc.mountd
  0513-044 The rpc.mountd Subsystem was requested to stop.
  # mount uataix6:/export /remote
  mount: 1831-010 server uataix6 not responding: RPC: 1832-019 Program not registered
  mount: 1831-008 giving up on:
  uataix6:/export
  vmount: A remote host refused an attempted connect operation.
  [1]
  # showmount
  showmount: uataix6: RPC: 1832-019 Program not registered
  [1]
  # startsrc -s rpc.mountd | sed 's/PID.*//'
  0513-059 The rpc.mountd Subsystem has been started. Subsystem 
  # exportfs -a; mount uataix6:/export /remote
  # stopsrc -s nfsd
  0513-044 The nfsd Subsystem was requested to stop.
  # cat /remote/file
  cat: 0652-050 Cannot open /remote/file.
  [2]
  # su guest -c 'exportfs -a'
  exportfs: Only root may run this command.
  [1]
