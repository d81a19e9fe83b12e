Source: OURS
Setup: print '10.1.1.86 wapp1' >> /etc/hosts

The paper's application WPAR: ps runs in it, and it is gone.

  # wparexec -n wapp1 -- /usr/bin/ps -ef
  wparexec: Verifying file systems...
  wparexec: Workload partition wapp1 created successfully.
  Starting workload partition wapp1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
       UID     PID    PPID   C    STIME    TTY  TIME CMD
      root       1       0   0 11:08:00  pts/0  0:00 /usr/lib/corrals/vinit wapp1 /usr/bin/ps -ef 
      root  670748       1   0 11:08:00  pts/0  0:00 /usr/bin/ps -ef 
  Advanced Accounting is not running.
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  projctl unldall: Operation not permitted.
  startwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  Shutting down all workload partition processes.
  0 != 1
  rmwpar: Removing workload partition wapp1
  rmwpar: Return Status = SUCCESS
  # lswpar
