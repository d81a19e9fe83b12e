Source: OURS the paper's start is in paper/start.t
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # startwpar wpar1
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 346722.
  Verifying workload partition startup.
  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     wpar1     /wpars/wpar1
  # startwpar wpar1
  startwpar: Workload partition wpar1 is already active.
  [1]
  # startwpar nosuch
  startwpar: 0960-419 Could not find a workload partition called nosuch.
  [1]
  # startwpar
  Usage: startwpar [-a] [-m] [-v] [-1 | -2] WparName
  [1]
  # startwpar -y wpar1
  startwpar: Not a recognized flag: y
  Usage: startwpar [-a] [-m] [-v] [-1 | -2] WparName
  [1]
  # stopwpar -F wpar1; startwpar -v wpar1
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  Advanced Accounting is not running.
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  /usr/sbin/stopwpar[155]: 535746 Terminated
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Mounting /wpars/wpar1.
  Mounting /wpars/wpar1/home.
  Mounting /wpars/wpar1/opt.
  Mounting /wpars/wpar1/proc.
  Mounting /wpars/wpar1/tmp.
  Mounting /wpars/wpar1/usr.
  Mounting /wpars/wpar1/var.
  Loading workload partition.
  $corral_t = {
                'name' => 'wpar1',
                'wlm_cpu' => [
                               10,
                               undef,
                               undef,
                               undef
                             ],
                'path' => '/wpars/wpar1',
                'hostname' => 'wpar1',
                'wlm_procVirtMem' => [
                                       -1,
                                       undef
                                     ],
                'wlm_mem' => [
                               undef,
                               undef,
                               undef,
                               undef
                             ],
                'key' => 2,
                'vips' => [
                            [
                              'en1',
                              '10.1.1.81',
                              '255.255.252.0',
                              '10.1.1.255'
                            ]
                          ],
                'wlm_rset' => undef,
                'opts' => 4,
                'id' => 0
              };
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 659510.
  Verifying workload partition startup.
  Return Status = SUCCESS.

In two phases, and without a process:

  # mkwpar -n wpar2 > /dev/null; startwpar -1 wpar2
  Starting workload partition wpar2.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  # lswpar -q -c -a name,state
  wpar1:A
  wpar2:L
  # startwpar -2 wpar2 | grep -v 0513
  Starting workload partition subsystem cor_wpar2.
  Verifying workload partition startup.
  # stopwpar wpar2 > /dev/null 2>&1; startwpar -m wpar2 > /dev/null; lswpar -qca state wpar2
  M
  # clogin wpar2
  clogin: Workload partition wpar2 is in the Maintenance state.
  [1]
  # startwpar -m -1 wpar2
  startwpar: The flags -m, -1 may not be used together.
  [1]
  # stopwpar wpar2
  Stopping workload partition wpar2.
  Advanced Accounting is not running.
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  /usr/sbin/stopwpar[155]: 513270 Terminated
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.
