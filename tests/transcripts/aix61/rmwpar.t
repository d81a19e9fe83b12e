Source: OURS the levels sold: wpar-commands.md 2.4, 4.3, 5.1, 5.2; captures.md T12, T14, T17
Image: aix61
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

Without -v only what is removed is said:

  # rmwpar wpar1
  rmwpar: Removing file system /wpars/wpar1/var.
  rmlv: Logical volume fslv03 is removed.
  rmwpar: Removing file system /wpars/wpar1/usr.
  rmwpar: Removing file system /wpars/wpar1/tmp.
  rmlv: Logical volume fslv02 is removed.
  rmwpar: Removing file system /wpars/wpar1/proc.
  rmwpar: Removing file system /wpars/wpar1/opt.
  rmwpar: Removing file system /wpars/wpar1/home.
  rmlv: Logical volume fslv01 is removed.
  rmwpar: Removing file system /wpars/wpar1.
  rmlv: Logical volume fslv00 is removed.

With it everything:

  # mkwpar -n wpar2 > /dev/null; startwpar wpar2 > /dev/null; rmwpar -vs wpar2
  rmwpar: Removing workload partition wpar2
  rmwpar: Stopping workload partition wpar2
  Stopping workload partition wpar2.
  Stopping workload partition subsystem cor_wpar2.
  0513-044 The cor_wpar2 Subsystem was requested to stop.
  stopwpar: 0960-261 Waiting up to 600 seconds for workload partition to halt.
  Shutting down all workload partition processes.
  WPAR='wpar2' CID=1
  ID=2097182 KEY=0x4107001c UID=0 GID=9 RT=-1
  ID=3145732 KEY=0x620112bc UID=0 GID=0 RT=-1
  ID=3145771 KEY=0x0101111b UID=0 GID=0 RT=-1
  Unmounting all workload partition file systems.
  Unmounting /wpars/wpar2/var.
  Unmounting /wpars/wpar2/usr.
  Unmounting /wpars/wpar2/tmp.
  Unmounting /wpars/wpar2/proc.
  Unmounting /wpars/wpar2/opt.
  Unmounting /wpars/wpar2/home.
  Unmounting /wpars/wpar2.
  Return Status = SUCCESS.
  rmwpar: Removing file system /wpars/wpar2/var.
  rmlv: Logical volume fslv03 is removed.
  rmwpar: Removing file system /wpars/wpar2/usr.
  rmwpar: Removing file system /wpars/wpar2/tmp.
  rmlv: Logical volume fslv02 is removed.
  rmwpar: Removing file system /wpars/wpar2/proc.
  rmwpar: Removing file system /wpars/wpar2/opt.
  rmwpar: Removing file system /wpars/wpar2/home.
  rmlv: Logical volume fslv01 is removed.
  rmwpar: Removing file system /wpars/wpar2.
  rmlv: Logical volume fslv00 is removed.
  rmwpar: Return Status = SUCCESS
