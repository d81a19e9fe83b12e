Source: OURS what the commands do is in the manuals, the layouts of the listings are ours
Setup: mkdir /export /net
Setup: echo hello > /export/file
Setup: mknfsexp -d /export -t ro
Setup: mkwpar -s -n wpar1 -N address=10.1.1.81 > /dev/null

What is exported, and its options:

  # lsnfsexp
  /export -ro
  # lsnfsexp -c
  #Directory:Type:Clients:Writers:Roots
  /export:ro:::
  # chnfsexp -d /export -t rm -h wpar1 -c uataix6,wpar1 -r wpar1; lsnfsexp; exportfs
  /export -rw=wpar1,access=uataix6:wpar1,root=wpar1
  /export -rw=wpar1,access=uataix6:wpar1,root=wpar1
  # lsnfsexp -c /export
  #Directory:Type:Clients:Writers:Roots
  /export:rm:uataix6,wpar1:wpar1:wpar1
  # chnfsexp -d /export -I; lsnfsexp -l; exportfs
  /export
  /export -rw=wpar1,access=uataix6:wpar1,root=wpar1
  # chnfsexp -d /export -N -t ro; lsnfsexp; exportfs
  /export
  /export -ro
  # chnfsexp -d /export -B; exportfs
  /export
  # chnfsexp -d /tmp; chnfsexp -d tmp; chnfsexp -d /tmp -N
  chnfsexp: /tmp is not in /etc/exports.
  chnfsexp: tmp does not begin with a slash.
  chnfsexp: /tmp is not in /etc/xtab.
  [1]
  # chnfsexp -d /export -t rm
  chnfsexp: -h names the hosts that may write, with -t rm and only there.
  [1]
  # chnfsexp
  Usage: chnfsexp -d Directory [-f File] [-t ro | -t rw | -t rm -h Host[,Host...]]
         [-c Host[,Host...]] [-r Host[,Host...]] [-I | -B | -N]
  [1]
  # lsnfsexp /tmp
  lsnfsexp: /tmp is not in /etc/exports.
  [1]
  # lsnfsexp -cl
  Usage: lsnfsexp [-c | -l] [-f File] [Directory]
  [1]
  # clogin wpar1 chnfsexp -d /home
  chnfsexp: An NFS server is not supported in a workload partition.
  [1]
  # su cgibson -c 'chnfsexp -d /export'
  chnfsexp: Only root may run this command.
  [1]

A mount that is written down:

  # mknfsmnt -f /net -d /export -h uataix6 -A
  # cat /net/file; mount | grep nfs
  hello
  uataix6  /export          /net             nfs3   Aug 09 11:08 rw,bg,hard,sec=sys 
  # grep -p /net: /etc/filesystems
  /net:
  	dev		= /export
  	vfs		= nfs
  	nodename	= uataix6
  	mount		= true
  	options		= rw,bg,hard,sec=sys
  	account		= false
  
  # lsnfsmnt
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /export         uataix6    /net                   nfs   --      rw,bg,hard,sec=sys yes  no 
  # lsnfsmnt -c /net
  #MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct
  /net:/export:nfs:uataix6:::rw,bg,hard,sec=sys:yes:no
  # umount /net; mount /net; cat /net/file
  hello
  # chnfsmnt -f /net -d /export -h uataix6 -t ro -w fg -S -E -A -m far -K 3 -M krb5
  # mount | grep nfs; lsnfsmnt -c; touch /net/x
  uataix6  /export          /net             nfs3   Aug 09 11:08 ro,fg,soft,intr,vers=3,sec=krb5 
  #MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct
  /net:/export:nfs:uataix6:far::ro,fg,soft,intr,vers=3,sec=krb5:yes:no
  touch: 0652-046 Cannot create /net/x.
  [1]
  # chnfsmnt -f /net -d /export -h uataix6 -I; mount | grep nfs; lsnfsmnt -c
  uataix6  /export          /net             nfs3   Aug 09 11:08 ro,fg,soft,intr,vers=3,sec=krb5 
  #MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct
  /net:/export:nfs:uataix6:::rw,bg,hard,sec=sys:no:no
  # chnfsmnt -f /net -d /export -h uataix6 -N -t ro; mount | grep nfs; lsnfsmnt -c
  uataix6  /export          /net             nfs3   Aug 09 11:08 ro,bg,hard,sec=sys 
  #MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct
  /net:/export:nfs:uataix6:::rw,bg,hard,sec=sys:no:no
  # cd /net; rmnfsmnt -f /net; cd /
  umount: 0506-349 Cannot unmount /export: The requested resource is busy.
  # rmnfsmnt -f /net -N; cat /net/file; lsnfsmnt
  cat: 0652-050 Cannot open /net/file.
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /export         uataix6    /net                   nfs   --      rw,bg,hard,sec=sys no   no 
  # rmnfsmnt -f /net -I; lsnfsmnt
  lsfs: 0506-915 No record matching nfs was found in /etc/filesystems.
  [1]
  # mknfsmnt -f /net -d /export -h uataix6 -N; mount | grep nfs; lsnfsmnt
  uataix6  /export          /net             nfs3   Aug 09 11:08 rw,bg,hard,sec=sys 
  lsfs: 0506-915 No record matching nfs was found in /etc/filesystems.
  [1]
  # rmnfsmnt -f /net; umount /net
  rmnfsmnt: 0506-915 No record matching /net was found in /etc/filesystems.
  # mknfsmnt -f /net -d /export -h uataix6 -I; mount | grep nfs; rmnfsmnt -f /net
  # mknfsmnt -B -f /net -d /export -h uataix6 -t ro -m far -w fg -S -E -A -M krb5 -K 3; mount | grep nfs
  uataix6  /export          /net             nfs3   Aug 09 11:08 ro,fg,soft,intr,vers=3,sec=krb5 
  # lsnfsmnt -l
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /export         uataix6    /net                   nfs   --      ro,fg,soft,intr,vers=3,sec=krb5 yes  no 
  # chnfsmnt -B -f /net -d /export -h uataix6 -H -e -a; mount | grep nfs
  uataix6  /export          /net             nfs3   Aug 09 11:08 rw,bg,hard,sec=sys 
  # rmnfsmnt -B -f /net; mount | grep nfs
  [1]
  # mknfsmnt -f /net -d /export -h uataix6 -H -e -a -I; lsnfsmnt -c; rmnfsmnt -f /net
  #MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct
  /net:/export:nfs:uataix6:::rw,bg,hard,sec=sys:no:no
  # print /tmp > /tmp/exports; chnfsexp -I -f /tmp/exports -d /tmp -t ro; lsnfsexp -f /tmp/exports
  /tmp -ro

In a workload partition:

  # clogin wpar1 mkdir /own
  # clogin wpar1 mknfsmnt -f /own -d /export -h 10.1.1.148
  # clogin wpar1 cat /own/file
  hello
  # clogin wpar1 lsnfsmnt -c; lsnfsmnt -c
  #MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct
  /own:/export:nfs:10.1.1.148:::rw,bg,hard,sec=sys:no:no
  lsfs: 0506-915 No record matching nfs was found in /etc/filesystems.
  [1]
  # clogin wpar1 rmnfsmnt -f /own; clogin wpar1 ls /own

What is refused:

  # mknfsmnt -f /net -d /nosuch -h uataix6; lsnfsmnt -c; rmnfsmnt -f /net
  mount: 1831-008 giving up on:
  uataix6:/nosuch
  vmount: A file or directory in the path name does not exist.
  #MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct
  /net:/nosuch:nfs:uataix6:::rw,bg,hard,sec=sys:no:no
  # mknfsmnt -f /tmp -d /export -h uataix6
  mknfsmnt: 0506-909 /tmp file system already exists
  [1]
  # mknfsmnt -f net -d /export -h uataix6
  mknfsmnt: net does not begin with a slash.
  [1]
  # mknfsmnt -f /net -d /export
  Usage: mknfsmnt -f PathName -d RemoteDirectory -h RemoteHost [-t rw | -t ro] [-m MountTypeName]
         [-w fg | -w bg] [-S | -H] [-E | -e] [-A | -a] [-M Security] [-K any|2|3|4] [-I | -B | -N]
  [1]
  # mknfsmnt -f /net -d /export -h uataix6 -S -H
  Usage: mknfsmnt -f PathName -d RemoteDirectory -h RemoteHost [-t rw | -t ro] [-m MountTypeName]
         [-w fg | -w bg] [-S | -H] [-E | -e] [-A | -a] [-M Security] [-K any|2|3|4] [-I | -B | -N]
  [1]
  # mknfsmnt -f /net -d /export -h uataix6 -t rx
  Usage: mknfsmnt -f PathName -d RemoteDirectory -h RemoteHost [-t rw | -t ro] [-m MountTypeName]
         [-w fg | -w bg] [-S | -H] [-E | -e] [-A | -a] [-M Security] [-K any|2|3|4] [-I | -B | -N]
  [1]
  # chnfsmnt -f /net -d /export -h uataix6
  chnfsmnt: 0506-915 No record matching /net was found in /etc/filesystems.
  [1]
  # chnfsmnt -f /net
  Usage: chnfsmnt -f PathName -d RemoteDirectory -h RemoteHost [-t rw | -t ro] [-m MountTypeName]
         [-w fg | -w bg] [-S | -H] [-E | -e] [-A | -a] [-M Security] [-K any|2|3|4] [-I | -B | -N]
  [1]
  # rmnfsmnt -f /home
  rmnfsmnt: 0506-915 No record matching /home was found in /etc/filesystems.
  [1]
  # rmnfsmnt -f /net
  rmnfsmnt: 0506-915 No record matching /net was found in /etc/filesystems.
  [1]
  # rmnfsmnt -f /net -N
  umount: 0506-347 Cannot find anything to unmount.
  [1]
  # rmnfsmnt
  Usage: rmnfsmnt -f PathName [-I | -B | -N]
  [1]
  # lsnfsmnt /home
  lsnfsmnt: 0506-915 No record matching /home was found in /etc/filesystems.
  [1]
  # su cgibson -c 'mknfsmnt -f /net -d /export -h uataix6'
  mknfsmnt: Only root may run this command.
  [1]
