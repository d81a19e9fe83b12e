Source: OURS the paper's chwpar -R is in the prose of its resource control
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: mkwpar -n wpar2 -N interface=en1 address=10.1.1.82 netmask=255.255.252.0
Setup: startwpar wpar2

What is said by a flag alone, and taken back with -K:

  # chwpar -A -c wpar1; lswpar -ca name,auto,checkpointable wpar1
  #name:auto:checkpointable
  wpar1:yes:yes
  # chwpar -K -A -c wpar1; lswpar -qca name,auto,checkpointable wpar1
  wpar1:no:no
  # chwpar -v -h db.example.com wpar1; lswpar wpar1
  Return Status = SUCCESS.
  Name   State  Type  Hostname        Directory
  ---------------------------------------------------
  wpar1  D      S     db.example.com  /wpars/wpar1
  # chwpar -h wpar1 wpar1
  # print 'echo $1' > /home/rc.wpar1; chmod 755 /home/rc.wpar1
  # chwpar -u /home/rc.wpar1 wpar1; lswpar -qca script wpar1; grep script /etc/wpars/wpar1.cf
  /home/rc.wpar1
  	script = "/home/rc.wpar1"
  # chwpar -K -u wpar1; grep script /etc/wpars/wpar1.cf
  	script = ""

Resource controls: some, some back, all back:

  # chwpar -R shares_CPU=10 CPU=10%-50%,100% totalProcesses=100 wpar2
  # lswpar -R wpar2
  =================================================================
  wpar2 - Active
  =================================================================
  Active:                             yes
  RSet:
  CPU Shares:                         10
  CPU Limits:                         10%-50%,100%
  Memory Shares:                      unlimited
  Memory Limits:                      0%-100%,100%
  Per-Process Virtual Memory Limit:   unlimited
  Total Processes:                    100
  Total Threads:                      unlimited
  
  # chwpar -K -R CPU totalProcesses wpar2; lswpar -qca shares_CPU,CPU,totalProcesses wpar2
  10:0%-100%,100%:unlimited
  # chwpar -K -R wpar2; lswpar -qca shares_CPU wpar2
  unlimited
  # grep shares_CPU /etc/wpars/wpar2.cf
  	shares_CPU = "unlimited"

Addresses of one that runs come and go at once; -N with an address it has changes that one:

  # chwpar -N address=10.1.2.83 wpar2; ifconfig en1; lswpar -N wpar2
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255
  	inet 10.1.1.82 netmask 0xfffffc00 broadcast 10.1.1.255
  	inet 10.1.2.83 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  Name   Interface  Address(6)  Mask/Prefix    Broadcast
  ----------------------------------------------------------
  wpar2  en1        10.1.1.82   255.255.252.0  10.1.1.255
  wpar2  en1        10.1.2.83   255.255.252.0  10.1.1.255
  # chwpar -N address=10.1.2.83 broadcast=10.1.3.255 wpar2; ifconfig en1 | grep 10.1.2.83
  	inet 10.1.2.83 netmask 0xfffffc00 broadcast 10.1.3.255
  # netstat -in | grep 10.1.2.83
  en1   1500  10.1        10.1.2.83          162325     0    60252     0     0
  # grep -p 10.1.2.83 /etc/wpars/wpar2.cf
  network:
  	interface = "en1"
  	address = "10.1.2.83"
  	netmask = "255.255.252.0"
  	broadcast = "10.1.3.255"
  
  # chwpar -K -N address=10.1.2.83 wpar2; ifconfig en1 | grep -c inet; lswpar -qNc wpar2
  2
  wpar2:en1:10.1.1.82:255.255.252.0:10.1.1.255
  # chwpar -N -K address=10.1.1.82 wpar2; lswpar -N wpar2

An address of somebody else is refused, or left out with -a:

  # chwpar -N address=10.1.1.148 wpar2
  chwpar: The network address 10.1.1.148 is in use already.
  [1]
  # chwpar -a -N address=10.1.1.148 -N address=10.1.1.82 wpar2; lswpar -qNc wpar2
  wpar2:en1:10.1.1.82:255.255.252.0:10.1.1.255
  # chwpar -K -N address=10.1.1.99 wpar2
  chwpar: Workload partition wpar2 has no address 10.1.1.99.
  [1]
  # chwpar -N wpar2 2>&1 | head -1
  Usage: chwpar [-a] [-A] [-c] [-d Directory] [-D Attribute=Value ...]... [-F]

Routes need a routing table of its own, and go with it:

  # chwpar -I rtdest=default rtgateway=10.1.1.1 wpar2; lswpar -I wpar2
  Name   Type  Destination  Gateway   Interface
  ------------------------------------------------
  wpar2        default      10.1.1.1
  # netstat -rn -@ wpar2 | grep default
  default            10.1.1.1          UG        0         0 en1      -      -   
  # netstat -rn | grep default
  default            10.1.1.1          UG        1     12696 en1      -      -   
  # chwpar -K -I rtdest=default rtgateway=10.1.1.1 wpar2; netstat -rn -@ wpar2 | grep default
  [1]
  # lswpar -qca routing wpar2
  yes
  # chwpar -I rtdest=172.16.0.0/12 rtgateway=10.1.1.2 wpar2; chwpar -K -i wpar2
  # lswpar -qca routing wpar2; lswpar -I wpar2
  no
  # chwpar -K -I rtdest=default rtgateway=10.1.1.1 wpar2
  chwpar: Workload partition wpar2 has no route default 10.1.1.1.
  [1]

Devices appear in one that runs, and disappear:

  # chwpar -D devname=/dev/random wpar2; ls /wpars/wpar2/dev; lswpar -D wpar2 | grep random
  audit     console   errorctl  nvram     sad       xti
  clone     error     null      random    tty       zero
  wpar2  /dev/random      pseudo  EXPORTED
  # chwpar -K -D devname=/dev/random wpar2; ls /wpars/wpar2/dev; lswpar -D wpar2 | grep random
  audit     console   errorctl  nvram     tty       zero
  clone     error     null      sad       xti
  [1]
  # rm /wpars/wpar2/dev/null; chwpar -D wpar2; ls /wpars/wpar2/dev/null
  /wpars/wpar2/dev/null
  # chwpar -D devname=/dev/mem wpar2
  chwpar: Device /dev/mem is not in the list of devices to export.
  [1]
  # chwpar -D devname=/dev/hdisk1 wpar2
  chwpar: Level 6.0.0.0 does not have disks of workload partitions: that came with level 6.1.3.0.
  [1]
  # chwpar -K -D devname=/dev/random wpar2
  chwpar: Workload partition wpar2 has no exported device /dev/random.
  [1]

Privileges: added, taken away, set, and the default again:

  # lswpar -qca privs wpar1 > /tmp/before
  # chwpar -S privs+=PV_NET_RAWSOCK wpar1; lswpar -S wpar1 | tail -3
                PV_MAC_R_PROC,PV_MAC_W,PV_MAC_W_CL,PV_MAC_W_DN,PV_MAC_W_UP,
                PV_MAC_W_PROC,PV_MAC_OVRRD,PV_KER_SECCONFIG,PV_NET_RAWSOCK
  
  # chwpar -S privs-=PV_NET_RAWSOCK wpar1; lswpar -qca privs wpar1 | diff - /tmp/before
  # chwpar -S privs=PV_AU_,PV_AU_ADD wpar1; lswpar -S wpar1
  =================================================================
  wpar1 - Defined
  =================================================================
  Privileges:   PV_AU_,PV_AU_ADD
  
  # chwpar -K -S wpar1; lswpar -qca privs wpar1 | diff - /tmp/before

Name and base directory, which stay apart, while it does not run:

  # chwpar -n web wpar1; lswpar web
  Name  State  Type  Hostname  Directory
  --------------------------------------------
  web   D      S     wpar1     /wpars/wpar1
  # lssrc -s cor_web | tail -1; lssrc -s cor_wpar1; ls /etc/wpars
   cor_web                                        inoperative
  0513-085 The cor_wpar1 Subsystem is not on file.
  devexports  secattrs    web.cf      wpar2.cf
  # grep -p /wpars/wpar1/tmp /etc/filesystems; lsfs -u web | wc -l
  /wpars/wpar1/tmp:
  	dev		= /dev/fslv02
  	vfs		= jfs2
  	log		= INLINE
  	mount		= false
  	type		= web
  	account		= false
  
         8
  # chwpar -d /srv/web web; lsvg -l rootvg | grep web; ls -d /wpars/wpar1 /srv/web
  fslv00              jfs2       1     1     1    closed/syncd  /srv/web
  fslv01              jfs2       1     1     1    closed/syncd  /srv/web/home
  fslv02              jfs2       1     1     1    closed/syncd  /srv/web/tmp
  fslv03              jfs2       1     1     1    closed/syncd  /srv/web/var
  ls: 0653-341 The file /wpars/wpar1 does not exist.
  /srv/web
  [2]
  # startwpar web > /dev/null; mount | grep -c srv; uname -W
  7
  0
  # chwpar -n wpar1 web
  chwpar: Workload partition web is active: its name and its base directory may be changed only while it is not.
  [1]
  # chwpar -d /wpars/wpar1 web
  chwpar: Workload partition web is active: its name and its base directory may be changed only while it is not.
  [1]
  # stopwpar web > /dev/null 2>&1; chwpar -n wpar1 -d /wpars/wpar1 web; lswpar wpar1
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  D      S     wpar1     /wpars/wpar1

What cannot be:

  # chwpar -n wpar2 wpar1
  chwpar: A workload partition called wpar2 exists already.
  [1]
  # chwpar -n a*b wpar1
  chwpar: The workload partition name a*b holds a character that is not allowed.
  [1]
  # chwpar -d /usr wpar1
  chwpar: The base directory /usr belongs to another file system.
  [1]
  # chwpar -d /etc wpar1
  chwpar: The base directory /etc is not empty.
  [1]
  # chwpar -h `hostname` wpar1
  chwpar: The host name uataix6 is in use already.
  [1]
  # chwpar -a -h `hostname` wpar1; lswpar -qca hostname wpar1
  uataix61
  # chwpar -u /no/such wpar1
  chwpar: /no/such: A file or directory in the path name does not exist.
  [1]
  # chwpar -R shares_CPU=none wpar1
  chwpar: none is not a valid value of shares_CPU.
  [1]
  # chwpar -R totalThreads=5 totalProcesses=6 wpar1
  chwpar: 5 is not a valid value of totalThreads.
  [1]
  # chwpar -K -R colour wpar1
  chwpar: colour is not a valid resource control.
  [1]
  # chwpar -K -h x wpar1
  chwpar: The flag -h may not be used with the -K flag.
  [1]
  # chwpar -A nosuch
  chwpar: 0960-419 Could not find a workload partition called nosuch.
  [1]
  # chwpar wpar1
  Usage: chwpar [-a] [-A] [-c] [-d Directory] [-D Attribute=Value ...]... [-F]
         [-h HostName] [-i] [-I Attribute=Value ...]... [-n NewName]
         [-N Attribute=Value ...]... [-P] [-R Attribute=Value ...]
         [-S Attribute[+|-]=Value ...] [-u UserScript] [-v] WparName
         chwpar -K [-A] [-c] [-D devname=DeviceName]... [-F] [-i] [-I rtdest=Destination
         rtgateway=Gateway]... [-N address=Address]... [-R [Attribute ...]] [-S] [-u] [-v] WparName
  [1]
  # chwpar -x wpar1 2>&1 | sed -n '1p;$p'
  chwpar: Not a recognized flag: x
  chwpar: Level 6.0.0.0 does not have the flag -x: it came with level 7.1.0.0.
  # mount /wpars/wpar1; chwpar -d /srv/other wpar1
  chwpar: The file system /wpars/wpar1 is mounted.
  [1]

All or nothing, or with -F what can be:

  # chwpar -A -N address=10.1.1.148 wpar1; lswpar -qca auto wpar1
  chwpar: The network address 10.1.1.148 is in use already.
  no
  # chwpar -Fv -A -N address=10.1.1.148 wpar1; lswpar -qca auto wpar1
  chwpar: The network address 10.1.1.148 is in use already.
  yes
  # chwpar -F -K -A -N address=10.1.1.99 wpar1; lswpar -qca auto wpar1
  chwpar: Workload partition wpar1 has no address 10.1.1.99.
  no
