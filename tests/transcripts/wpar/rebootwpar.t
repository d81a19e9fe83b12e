Source: OURS
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # rebootwpar wpar1
  stopwpar: 0960-254 Workload partition wpar1 is not currently active.
  [1]
  # startwpar wpar1
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 670748.
  Verifying workload partition startup.
  # rebootwpar wpar1
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  Advanced Accounting is not running.
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  /usr/sbin/stopwpar[155]: 288226 Terminated
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 612252.
  Verifying workload partition startup.
  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     wpar1     /wpars/wpar1
  # rebootwpar nosuch
  stopwpar: 0960-419 Could not find a workload partition called nosuch.
  [1]
  # rebootwpar
  Usage: rebootwpar [-F | -h] [-t Seconds | -N] [-v] WparName
  [1]
