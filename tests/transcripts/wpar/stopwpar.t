Source: OURS the paper's stop is in paper/stop.t
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # stopwpar wpar1
  stopwpar: 0960-254 Workload partition wpar1 is not currently active.
  [1]
  # startwpar wpar1; stopwpar -Fv wpar1
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 670748.
  Verifying workload partition startup.
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  Advanced Accounting is not running.
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  /usr/sbin/stopwpar[155]: 288226 Terminated
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143.
  Shutting down all workload partition processes.
  WPAR='wpar1' CID=1
  ID=2097153 KEY=0x4107001c UID=0 GID=9 RT=-1
  ID=3145771 KEY=0x620112bc UID=0 GID=0 RT=-1
  ID=3145742 KEY=0x0101111b UID=0 GID=0 RT=-1
  Unmounting all workload partition file systems.
  Umounting /wpars/wpar1/var.
  Umounting /wpars/wpar1/usr.
  Umounting /wpars/wpar1/tmp.
  Umounting /wpars/wpar1/proc.
  Umounting /wpars/wpar1/opt.
  Umounting /wpars/wpar1/home.
  Umounting /wpars/wpar1.
  Return Status = SUCCESS.
  # stopwpar nosuch
  stopwpar: 0960-419 Could not find a workload partition called nosuch.
  [1]
  # stopwpar
  Usage: stopwpar [-h | -F] [-r] [-t Seconds | -N] [-v] WparName
  [1]
  # stopwpar -t x wpar1
  Usage: stopwpar [-h | -F] [-r] [-t Seconds | -N] [-v] WparName
  [1]
  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  D      S     wpar1     /wpars/wpar1
  # startwpar wpar1; stopwpar wpar1
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 659510.
  Verifying workload partition startup.
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  Advanced Accounting is not running.
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  /usr/sbin/stopwpar[155]: 276988 Terminated
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.
  # lswpar -q
  wpar1  D  S  wpar1  /wpars/wpar1
