Source: OURS the paper's removal is in paper/remove.t
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # startwpar wpar1; rmwpar wpar1
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 346722.
  Verifying workload partition startup.
  rmwpar: Workload partition wpar1 is active. Use the -s flag to stop it first.
  [1]
  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     wpar1     /wpars/wpar1
  # rmwpar -F wpar1
  rmwpar: Removing workload partition wpar1
  rmwpar: Stopping workload partition wpar1
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  Advanced Accounting is not running.
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  /usr/sbin/stopwpar[155]: 612252 Terminated
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.
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
  # lswpar; lsvg -l rootvg | grep -c wpar; grep -c wpar1 /etc/filesystems
  0
  0
  [1]
  # rmwpar wpar1
  rmwpar: 0960-419 Could not find a workload partition called wpar1.
  [1]
  # rmwpar
  Usage: rmwpar [-F] [-p] [-s] [-v] WparName
  [1]

-p keeps the file systems:

  # mkwpar -n wpar2 > /dev/null; rmwpar -p wpar2
  rmwpar: Removing workload partition wpar2
  rmwpar: Removing file system /wpars/wpar2/usr.
  rmwpar: Removing file system /wpars/wpar2/proc.
  rmwpar: Removing file system /wpars/wpar2/opt.
  rmwpar: Return Status = SUCCESS
  # lsfs | grep wpar2
  /dev/fslv00     --         /wpars/wpar2           jfs2  262144  --         no   no 
  /dev/fslv01     --         /wpars/wpar2/home      jfs2  262144  --         no   no 
  /dev/fslv02     --         /wpars/wpar2/tmp       jfs2  262144  --         no   no 
  /dev/fslv03     --         /wpars/wpar2/var       jfs2  262144  --         no   no 
