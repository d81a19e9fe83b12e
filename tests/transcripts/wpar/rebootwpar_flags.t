Source: OURS how long rebootwpar waits, and what it says; wpar-commands.md section 4
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

At most five seconds, at most a minute, without a limit:

  # rebootwpar -v -t 5 wpar1
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
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 288226.
  Verifying workload partition startup.
  Return Status = SUCCESS.
  # rebootwpar -h -N wpar1 2>&1 | tail -1
  Verifying workload partition startup.

A process that stands in one of its directories keeps it from stopping, until -F:

  # cd /wpars/wpar1/tmp; rebootwpar -v wpar1 2>&1 | tail -1
  stopwpar: Cannot unmount /dev/fslv02: process 623490 uses it. Use the -F flag to force the stop.
  # lswpar -qca name,state
  wpar1:B
  # rebootwpar -F wpar1; cd /; lswpar -qca name,state
  Stopping workload partition wpar1.
  Advanced Accounting is not running.
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  /usr/sbin/stopwpar[155]: 418754 Terminated
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 218492.
  Verifying workload partition startup.
  wpar1:A

Wrong calls:

  # rebootwpar -F -h wpar1
  rebootwpar: The flags -F, -h may not be used together.
  [1]
  # rebootwpar -t x wpar1
  Usage: rebootwpar [-F | -h] [-t Seconds | -N] [-v] WparName
  [1]
