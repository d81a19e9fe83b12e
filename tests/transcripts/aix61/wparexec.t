Source: OURS the levels sold: wpar-commands.md 6.1; captures.md T14
Image: aix61

Names are quoted, the beta's helpers are silent, process 1 has another path:

  # wparexec -n appwpar -- /usr/bin/ps -ef
  wparexec: Verifying file systems...
  Workload partition appwpar created successfully.
  Starting workload partition 'appwpar'.
  Mounting all workload partition file systems.
  Loading workload partition.
       UID     PID    PPID   C    STIME    TTY  TIME CMD
      root       1       0   0 11:08:00  pts/0  0:00 /usr/lib/wpars/vinit appwpar /usr/bin/ps -ef 
      root  670748       1   0 11:08:00  pts/0  0:00 /usr/bin/ps -ef 
  Shutting down all workload partition processes.
  # wparexec -v -n appwpar -- /usr/bin/true
  wparexec: Verifying file systems...
  Workload partition appwpar created successfully.
  Starting workload partition 'appwpar'.
  Mounting all workload partition file systems.
  Loading workload partition.
  Shutting down all workload partition processes.
  rmwpar: Removing workload partition appwpar
  rmwpar: Return Status = SUCCESS
