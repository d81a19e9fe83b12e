Source: OURS the lines are those the paper shows of mkwpar and syncwpar
Setup: mkwpar -n wpar1; startwpar wpar1

It is for the inside:

  # syncroot
  syncroot: This command must be run in a workload partition.
  [1]

  # clogin wpar1 syncroot -v
  syncroot: Processing root part installation status.
  syncroot: Installp root packages are currently synchronized.
  syncroot: RPM root packages are currently synchronized.
  syncroot: Root part is currently synchronized.
  syncroot: Returns Status = SUCCESS

  # clogin wpar1 syncroot -a -i
  syncroot: Processing root part installation status.
  syncroot: Installp root packages are currently synchronized.
  syncroot: Root part is currently synchronized.
  syncroot: Returns Status = SUCCESS

  # clogin wpar1 syncroot -F -r -p -X
  syncroot: Processing root part installation status.
  syncroot: Synchronizing RPM root files.
  syncroot: Checking space requirements.
  +---------- Space statistics (in 512 byte-blocks) ----------+
  File system: /, Free: 209912, Required: 137, Deficit: 0.
  syncroot: Installing RPM file: /etc/cdrecord.conf
  syncroot: Returns Status = SUCCESS

  # clogin wpar1 syncroot -a -F
  Usage: syncroot [[-a] [-i] | [-F] [-r]] [-p] [-v] [-X]
  [1]

