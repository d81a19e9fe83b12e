Source: PAPER "Starting and Stopping a WPAR"
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

It is stopped: nothing runs, nothing is mounted, the address has gone:

  # stopwpar -Fv wpar1
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  Advanced Accounting is not running.
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  /usr/sbin/stopwpar[155]: 488488 Terminated
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143.
  Shutting down all workload partition processes.
  WPAR='wpar1' CID=1
  ID=2097188 KEY=0x4107001c UID=0 GID=9 RT=-1
  ID=3145742 KEY=0x620112bc UID=0 GID=0 RT=-1
  ID=3145777 KEY=0x0101111b UID=0 GID=0 RT=-1
  Unmounting all workload partition file systems.
  Umounting /wpars/wpar1/var.
  Umounting /wpars/wpar1/usr.
  Umounting /wpars/wpar1/tmp.
  Umounting /wpars/wpar1/proc.
  Umounting /wpars/wpar1/opt.
  Umounting /wpars/wpar1/home.
  Umounting /wpars/wpar1.
  Return Status = SUCCESS.
  # ifconfig en1
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  # lsvg -l rootvg | grep wpar1
  fslv00              jfs2       1     1     1    closed/syncd  /wpars/wpar1
  fslv01              jfs2       1     1     1    closed/syncd  /wpars/wpar1/home
  fslv02              jfs2       1     1     1    closed/syncd  /wpars/wpar1/tmp
  fslv03              jfs2       1     1     1    closed/syncd  /wpars/wpar1/var
  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  D      S     wpar1     /wpars/wpar1
