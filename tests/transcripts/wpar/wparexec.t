Source: OURS the paper's own run of it is in paper/application.t
Setup: print '10.1.1.86 wapp1' >> /etc/hosts

What the command writes comes in between; its status is wparexec's:

  # wparexec -n wapp1 -- /usr/bin/ksh -c 'print hello; exit 7'
  wparexec: Verifying file systems...
  wparexec: Workload partition wapp1 created successfully.
  Starting workload partition wapp1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  hello
  Advanced Accounting is not running.
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  projctl unldall: Operation not permitted.
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  Shutting down all workload partition processes.
  0 != 1
  rmwpar: Removing workload partition wapp1
  rmwpar: Return Status = SUCCESS
  [7]
  # lswpar
  # ls /etc/wpars
  devexports  secattrs

Inside: its host name, its number, its processes, its address, everybody's files:

  # wparexec -n in1 -h inner -N address=10.1.1.90 -- /usr/bin/ksh -c 'hostname; uname -W; ps -ef; ps -@; ifconfig en1; netstat -in; ls -d /etc/security; lswpar' 2>/dev/null
  wparexec: Verifying file systems...
  wparexec: Workload partition in1 created successfully.
  Starting workload partition in1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  inner
  2
       UID     PID    PPID   C    STIME    TTY  TIME CMD
      root  441238  517736   0 11:08:00  pts/0  0:00 ps -ef 
      root  517736       1   0 11:08:00  pts/0  0:00 /usr/bin/ksh -c hostname; uname -W; ps -ef; ps -@; ifconfig en1; netstat -in; ls -d /etc/security; lswpar 
      root       1       0   0 11:08:00  pts/0  0:00 /usr/lib/corrals/vinit in1 /usr/bin/ksh -c hostname; uname -W; ps -ef; ps -@; ifconfig en1; netstat -in; ls -d /etc/security; lswpar 
      WPAR    PID    TTY  TIME CMD
       in1 240968  pts/0  0:00 ps 
       in1 517736  pts/0  0:00 ksh 
       in1      1  pts/0  0:00 vinit 
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.90 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  Name  Mtu   Network     Address            Ipkts Ierrs    Opkts Oerrs  Coll
  en1   1500  link#2      0.2.55.9a.10.3     162325     0    60252     0     0
  en1   1500  10.1        10.1.1.90          162325     0    60252     0     0
  lo0   16896 link#1                          36891     0    36891     0     0
  lo0   16896 127         127.0.0.1           36891     0    36891     0     0
  lo0   16896 ::1                             36891     0    36891     0     0
  /etc/security
  Advanced Accounting is not running.
  Shutting down all workload partition processes.
  0 != 2
  rmwpar: Removing workload partition in1
  rmwpar: Return Status = SUCCESS
  [1]

Variables before the command are its environment; without -n it is called as the command:

  # wparexec -N address=10.1.1.91 -- COLOR=red SIZE='very big' /usr/bin/ksh -c 'print $COLOR, $SIZE, $(hostname)' 2>&1 | head -7
  wparexec: Verifying file systems...
  wparexec: Workload partition ksh created successfully.
  Starting workload partition ksh.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  red, very big, ksh

A command in the background: the partition, its address and its processes are there while it runs:

  # wparexec -n wapp1 -- /usr/bin/sleep 30 > /tmp/log 2>&1 &
  [1]	659510
  # sleep 1; lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wapp1  A      A     wapp1     /
  # ifconfig en1 | grep 10.1.1.86
  	inet 10.1.1.86 netmask 0xfffffc00 broadcast 10.1.1.255
  # ps -ef@ | grep wapp1
     wapp1     root  258978  459240   0 11:08:00  pts/0  0:00 /usr/lib/corrals/vinit wapp1 /usr/bin/sleep 30 
    Global     root  429992  623490   0 11:08:01  pts/0  0:00 grep wapp1 
    Global     root  459240  659510   0 11:08:00  pts/0  0:00 startwpar wapp1 
     wapp1     root  583004  258978   0 11:08:00  pts/0  0:00 /usr/bin/sleep 30 
    Global     root  659510  623490   0 11:08:00  pts/0  0:00 wparexec -n wapp1 -- /usr/bin/sleep 30 
  # clogin wapp1 -l root /usr/bin/ps -e -o pid,ppid,args
      PID    PPID COMMAND
   229730       1 clogin wapp1 -l root /usr/bin/ps -e -o pid,ppid,args
        1       0 /usr/lib/corrals/vinit wapp1 /usr/bin/sleep 30
   353494  553756 /usr/bin/ps -e -o pid,ppid,args
   553756  229730 ksh
   583004       1 /usr/bin/sleep 30
  # lswpar -cG; lswpar -t A -qca name; lswpar -N wapp1
  #name:state:type:hostname:routing:directory:owner:script:auto:privateusr:checkpointable:application
  wapp1:A:A:wapp1:no:/:root::no:no:no:/usr/bin/sleep 30
  wapp1
  Name   Interface  Address(6)  Mask/Prefix    Broadcast
  ----------------------------------------------------------
  wapp1  en1        10.1.1.86   255.255.252.0  10.1.1.255
  # grep application /etc/wpars/wapp1.cf
  	application = "/usr/bin/sleep 30"
  # wparexec -n wapp1 -- /usr/bin/ls
  wparexec: A workload partition called wapp1 exists already.
  [1]
  # wparexec -N address=10.1.1.86 -- /usr/bin/ls
  wparexec: The network address 10.1.1.86 is in use already.
  [1]
  # rmwpar wapp1
  rmwpar: Workload partition wapp1 is active. Use the -s flag to stop it first.
  [1]
  # stopwpar -r wapp1
  stopwpar: Workload partition wapp1 is an application workload partition.
  [1]
  # rebootwpar wapp1
  rebootwpar: Workload partition wapp1 is an application workload partition.
  [1]
  # startwpar wapp1
  startwpar: Workload partition wapp1 is already active.
  [1]
  # stopwpar -v wapp1
  Stopping workload partition wapp1.
  Shutting down all workload partition processes.
  WPAR='wapp1' CID=4
  Return Status = SUCCESS.
  [1] +  Done(137)               wparexec -n wapp1 -- /usr/bin/sleep 30 > /tmp/log 2>&1 &
  # lswpar; ifconfig en1 | grep 10.1.1.86
  [1]
  # cat /tmp/log
  wparexec: Verifying file systems...
  wparexec: Workload partition wapp1 created successfully.
  Starting workload partition wapp1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Advanced Accounting is not running.
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  projctl unldall: Operation not permitted.
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  Shutting down all workload partition processes.
  0 != 4
  rmwpar: Removing workload partition wapp1
  rmwpar: Return Status = SUCCESS

Daemons outlive their parent, and keep the partition in the transitional state:

  # wparexec -n app -- /usr/bin/ksh -c 'sleep 20 & exit 3' > /tmp/log 2>&1 &
  [1]	294998
  # sleep 2; lswpar
  Name  State  Type  Hostname  Directory
  --------------------------------------------
  app   T      A     app       /
  # clogin app
  clogin: Workload partition app is in the Transitional state.
  [1]
  # wait $!; print $?
  3
  # lswpar

Only the configuration (-1), which startwpar runs later:

  # wparexec -1 -n one A=1 /usr/bin/env
  wparexec: Verifying file systems...
  wparexec: Workload partition one created successfully.
  # lswpar
  Name  State  Type  Hostname  Directory
  --------------------------------------------
  one   D      A     one       /
  # stopwpar one
  stopwpar: 0960-254 Workload partition one is not currently active.
  [1]
  # clogin one
  clogin: Workload partition one is in the Defined state.
  [1]
  # rmwpar -p one
  rmwpar: Workload partition one is an application workload partition.
  [1]
  # startwpar one | grep '^A='
  A=1
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  projctl unldall: Operation not permitted.
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  # lswpar
  # wparexec -1 -n one -- /usr/bin/ls; rmwpar one; lswpar
  wparexec: Verifying file systems...
  wparexec: Workload partition one created successfully.
  rmwpar: Removing workload partition one
  rmwpar: Return Status = SUCCESS

Specification files (-o, -w, -f, -e):

  # wparexec -w -o /tmp/spec -n spec -c -R shares_CPU=5 -- /usr/bin/echo 'a  b'
  # sed '/^security/,$d' /tmp/spec
  general:
  	name = "spec"
  	hostname = "spec"
  	checkpointable = "yes"
  	routing = "no"
  	script = ""
  	application = "/usr/bin/echo 'a  b'"
  
  resources:
  	active = "yes"
  	shares_CPU = "5"
  	CPU = "0%-100%,100%"
  	shares_memory = "unlimited"
  	memory = "0%-100%,100%"
  	procVirtMem = "unlimited"
  	totalProcesses = "unlimited"
  	totalThreads = "unlimited"
  
  # wparexec -f /tmp/spec 2>/dev/null | head -7
  wparexec: Verifying file systems...
  wparexec: Workload partition spec created successfully.
  Starting workload partition spec.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  a  b
  # wparexec -f /tmp/spec -n other -- /usr/bin/hostname 2>/dev/null | grep '^spec'
  spec
  # mkwpar -f /tmp/spec -n x
  mkwpar: /tmp/spec, line 7: The attribute application in section general is not one of this type of workload partition.
  [1]
  # wparexec -o /tmp/spec2 -n again -- /usr/bin/true > /dev/null 2>&1; grep -c application /tmp/spec2
  1
  # mkwpar -w -o /tmp/system -n sys; wparexec -f /tmp/system -n x -- /usr/bin/ls
  wparexec: /tmp/system, line 4: The attribute directory in section general is not one of this type of workload partition.
  [1]
  # wparexec -w -n x
  wparexec: The -w flag needs the -o flag.
  [1]
  # wparexec -e nosuch -n x -- /usr/bin/ls
  wparexec: 0960-419 Could not find a workload partition called nosuch.
  [1]
  # wparexec -e a -f b -n x -- /usr/bin/ls
  Usage: wparexec [-1] [-a] [-c] [-F] [-h HostName] [-i]
         [-I Attribute=Value ...]... [-M Attribute=Value ...]...
         [-N Attribute=Value ...]... [-R Attribute=Value ...] [-u UserScript]
         [-v]
         {-n WparName [-e ExistingWpar | -f InFile] [-o OutFile [-w]] | -f InFile
         | -w -o OutFile} [[--] [Variable=Value ...] Command [Argument ...]]
  [1]

Mounts (-M) are seen outside too, as long as it lives:

  # wparexec -v -n m1 -M directory=/m1 dev=/etc vfs=namefs mountopts=ro -- /usr/bin/ksh -c 'mount | grep /m1; ls -d /m1/hosts'
  wparexec: Verifying file systems...
  wparexec: Workload partition m1 created successfully.
  Starting workload partition m1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Mounting /m1.
  Loading workload partition.
           /etc             /m1              namefs Aug 09 11:08 ro              
  /m1/hosts
  Advanced Accounting is not running.
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  projctl unldall: Operation not permitted.
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  Shutting down all workload partition processes.
  0 != 10
  rmwpar: Removing workload partition m1
  rmwpar: Return Status = SUCCESS
  # mount | grep /m1
  [1]
  # wparexec -n m1 -M directory=/m1 vfs=jfs2 -- /usr/bin/ls
  wparexec: jfs2 is not a valid file system type.
  [1]
  # wparexec -n m1 -M directory=/m1 -- /usr/bin/ls
  wparexec: There is no file system called /m1.
  [1]
  # wparexec -n m1 -M directory=/m1 dev=/nosuch vfs=namefs -- /usr/bin/ls
  wparexec: There is no directory called /nosuch.
  [1]
  # wparexec -n m1 -M directory=/m1 dev=/etc size=1G -- /usr/bin/ls
  wparexec: size is not a valid mount attribute.
  [1]
  # wparexec -n m1 -M directory=/home dev=/etc -- /usr/bin/ls
  wparexec: Verifying file systems...
  wparexec: Workload partition m1 created successfully.
  startwpar: Could not mount /home: /home is busy.
  [1]
  # wparexec -F -n m1 -M directory=/home dev=/etc -- /usr/bin/true > /dev/null 2>&1; print $?
  0

A script of one's own (-u), routes (-i, -I), conflicts of names (-a), limits (-R):

  # print 'print "$@" 1>&2' > /tmp/s; chmod +x /tmp/s; wparexec -u /tmp/s -n sc -- /usr/bin/true 2>&1 | grep sc
  wparexec: Workload partition sc created successfully.
  Starting workload partition sc.
  sc start
  sc stop
  rmwpar: Removing workload partition sc
  # wparexec -n rt -N address=10.1.1.92 -I rtdest=default rtgateway=10.1.1.1 -- /usr/bin/netstat -rn 2>/dev/null | grep default
  default            10.1.1.1          UG        0         0 en1      -      -   
  # wparexec -i -1 -n rt2 -- /usr/bin/true; lswpar -qca routing rt2; rmwpar rt2
  wparexec: Verifying file systems...
  wparexec: Workload partition rt2 created successfully.
  yes
  rmwpar: Removing workload partition rt2
  rmwpar: Return Status = SUCCESS
  # wparexec -a -n na -h uataix6 -N address=10.1.1.148 -- /usr/bin/hostname 2>/dev/null | grep uataix6
  uataix61
  # wparexec -n na -h uataix6 -- /usr/bin/hostname
  wparexec: The host name uataix6 is in use already.
  [1]
  # wparexec -n one -R totalProcesses=1 -- /usr/bin/ls
  wparexec: Verifying file systems...
  wparexec: Workload partition one created successfully.
  Starting workload partition one.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  startwpar: /usr/bin/ls could not be run: The limit of 1 processes in one is reached.
  [1]
  # lswpar

What is wrong is said before anything is made:

  # wparexec -n bad -- /usr/bin/nosuch
  wparexec: /usr/bin/nosuch: A file or directory in the path name does not exist.
  [1]
  # wparexec -n bad -- /etc/passwd
  wparexec: /etc/passwd: The file access permissions do not allow the specified action.
  [1]
  # wparexec -n bad/ -- /usr/bin/ls
  wparexec: The workload partition name bad/ holds a character that is not allowed.
  [1]
  # wparexec -n bad -h 'a b' -- /usr/bin/ls
  wparexec: a b is not a valid host name.
  [1]
  # wparexec -n bad -N interface=en9 address=10.1.1.93 -- /usr/bin/ls
  wparexec: There is no interface called en9.
  [1]
  # wparexec -n bad -R shares_CPU=no -- /usr/bin/ls
  wparexec: no is not a valid value of shares_CPU.
  [1]
  # wparexec -n bad
  Usage: wparexec [-1] [-a] [-c] [-F] [-h HostName] [-i]
         [-I Attribute=Value ...]... [-M Attribute=Value ...]...
         [-N Attribute=Value ...]... [-R Attribute=Value ...] [-u UserScript]
         [-v]
         {-n WparName [-e ExistingWpar | -f InFile] [-o OutFile [-w]] | -f InFile
         | -w -o OutFile} [[--] [Variable=Value ...] Command [Argument ...]]
  [1]
  # wparexec -x -n bad -- /usr/bin/ls
  wparexec: Not a recognized flag: x
  Usage: wparexec [-1] [-a] [-c] [-F] [-h HostName] [-i]
         [-I Attribute=Value ...]... [-M Attribute=Value ...]...
         [-N Attribute=Value ...]... [-R Attribute=Value ...] [-u UserScript]
         [-v]
         {-n WparName [-e ExistingWpar | -f InFile] [-o OutFile [-w]] | -f InFile
         | -w -o OutFile} [[--] [Variable=Value ...] Command [Argument ...]]
  wparexec: Level 6.0.0.0 does not have the flag -x: it came with level 7.1.0.0.
  [1]
  # wparexec -n bad -- /usr/bin/ksh -c 'print a
  > print b'
  wparexec: The command may not hold a line break.
  [1]
  # lswpar; ls /etc/wpars
  devexports  secattrs
