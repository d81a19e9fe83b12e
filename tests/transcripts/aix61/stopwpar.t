Source: OURS the levels sold: wpar-commands.md 2.4, 4.3, 5.1, 5.2; captures.md T12, T14, T17
Image: aix61
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

It says how long it waits, and nothing of accounting:

  # stopwpar -Fv wpar1
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  stopwpar: 0960-261 Waiting up to 600 seconds for workload partition to halt.
  Shutting down all workload partition processes.
  WPAR='wpar1' CID=1
  ID=2097188 KEY=0x4107001c UID=0 GID=9 RT=-1
  ID=3145742 KEY=0x620112bc UID=0 GID=0 RT=-1
  ID=3145777 KEY=0x0101111b UID=0 GID=0 RT=-1
  Unmounting all workload partition file systems.
  Unmounting /wpars/wpar1/var.
  Unmounting /wpars/wpar1/usr.
  Unmounting /wpars/wpar1/tmp.
  Unmounting /wpars/wpar1/proc.
  Unmounting /wpars/wpar1/opt.
  Unmounting /wpars/wpar1/home.
  Unmounting /wpars/wpar1.
  Return Status = SUCCESS.
  # startwpar wpar1 > /dev/null; stopwpar -h wpar1
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  stopwpar: 0960-261 Waiting up to 60 seconds for workload partition to halt.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.
  # startwpar wpar1 > /dev/null; stopwpar -t 30 wpar1
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  stopwpar: 0960-261 Waiting up to 30 seconds for workload partition to halt.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.
  # startwpar wpar1 > /dev/null; stopwpar -N wpar1
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.
  # stopwpar wpar1
  stopwpar: 0960-254 Workload partition wpar1 is not currently active.
  [1]
