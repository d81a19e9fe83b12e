Source: OURS the paper's run of it needs software that is installed first
Setup: mkwpar -n wpar1; mkwpar -n wpar2; startwpar wpar2; mkwpar -n own -l

In step, whether they run or not; those with a /usr of their own are left out:

  # syncwpar -vA
  *******************************************************************************
  Synchronizing workload partition wpar1 (1 of 2).
  *******************************************************************************
  Executing /usr/sbin/syncroot -v in workload partition wpar1.
  syncroot: Processing root part installation status.
  syncroot: Installp root packages are currently synchronized.
  syncroot: RPM root packages are currently synchronized.
  syncroot: Root part is currently synchronized.
  syncroot: Returns Status = SUCCESS
  Workload partition wpar1 synchronized successfully.
  *******************************************************************************
  Synchronizing workload partition wpar2 (2 of 2).
  *******************************************************************************
  Executing /usr/sbin/syncroot -v in workload partition wpar2.
  syncroot: Processing root part installation status.
  syncroot: Installp root packages are currently synchronized.
  syncroot: RPM root packages are currently synchronized.
  syncroot: Root part is currently synchronized.
  syncroot: Returns Status = SUCCESS
  Workload partition wpar2 synchronized successfully.
  Return Status = SUCCESS.

  # syncwpar wpar1
  *******************************************************************************
  Synchronizing workload partition wpar1 (1 of 1).
  *******************************************************************************
  Executing /usr/sbin/syncroot in workload partition wpar1.
  syncroot: Processing root part installation status.
  syncroot: Installp root packages are currently synchronized.
  syncroot: RPM root packages are currently synchronized.
  syncroot: Root part is currently synchronized.
  syncroot: Returns Status = SUCCESS
  Workload partition wpar1 synchronized successfully.
  Return Status = SUCCESS.

  # print wpar2 > /tmp/names; syncwpar -r -p -X -F -f /tmp/names
  *******************************************************************************
  Synchronizing workload partition wpar2 (1 of 1).
  *******************************************************************************
  Executing /usr/sbin/syncroot -FrpX in workload partition wpar2.
  syncroot: Processing root part installation status.
  syncroot: Synchronizing RPM root files.
  syncroot: Checking space requirements.
  +---------- Space statistics (in 512 byte-blocks) ----------+
  File system: /, Free: 209912, Required: 137, Deficit: 0.
  syncroot: Installing RPM file: /etc/cdrecord.conf
  syncroot: Returns Status = SUCCESS
  Workload partition wpar2 synchronized successfully.
  Return Status = SUCCESS.

  # syncwpar -a -i wpar2
  *******************************************************************************
  Synchronizing workload partition wpar2 (1 of 1).
  *******************************************************************************
  Executing /usr/sbin/syncroot -ai in workload partition wpar2.
  syncroot: Processing root part installation status.
  syncroot: Installp root packages are currently synchronized.
  syncroot: Root part is currently synchronized.
  syncroot: Returns Status = SUCCESS
  Workload partition wpar2 synchronized successfully.
  Return Status = SUCCESS.

What is refused:

  # syncwpar nosuch
  syncwpar: 0960-419 Could not find a workload partition called nosuch.
  [1]

  # syncwpar own
  syncwpar: Workload partition own has a /usr of its own: it is not synchronized.
  [1]

  # syncwpar -f /nosuch
  syncwpar: The list of workload partitions cannot be read: /nosuch: A file or directory in the path name does not exist.
  [1]

  # syncwpar -A wpar1
  Usage: syncwpar [[-a] [-i] | [-F] [-r]] [-p] [-v] [-X]
         {-A | -f WparNamesFile | WparName}
  [1]

  # syncwpar -a -r wpar1
  Usage: syncwpar [[-a] [-i] | [-F] [-r]] [-p] [-v] [-X]
         {-A | -f WparNamesFile | WparName}
  [1]

  # syncwpar -D -d /tmp own
  syncwpar: Not a recognized flag: D
  Usage: syncwpar [[-a] [-i] | [-F] [-r]] [-p] [-v] [-X]
         {-A | -f WparNamesFile | WparName}
  syncwpar: Level 6.0.0.0 does not have the flag -D: it came with level 7.1.0.0.
  [1]

