Source: PAPER "Removing a WPAR"
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

Without a trace:

  # rmwpar -F wpar1
  rmwpar: Removing workload partition wpar1
  rmwpar: Stopping workload partition wpar1
  stopwpar: 0960-254 Workload partition wpar1 is not currently active.
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
  rmwpar: Return Status = SUCCESS
  # lsvg -l rootvg | grep -c wpar
  0
  [1]
  # grep -c wpar1 /etc/filesystems
  0
  [1]
  # lswpar; print $?
  0
