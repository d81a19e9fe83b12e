Source: OURS the levels are those of the time-line in wpar-commands.md

Programs about workload partitions that this level does not have:

  # migwpar -A
  ksh: migwpar:  not found.
  ksh: migwpar came with level 6.1.6.0 of AIX.
  [127]
  # /usr/sbin/wparerr -w wpar1 -S text
  ksh: /usr/sbin/wparerr:  not found.
  ksh: /usr/sbin/wparerr came with level 6.1.5.0 of AIX.
  [127]
  # wparprnterr wpar1 2>&1 | wc -l
         2
  # whence migwpar
  [1]
  # mig
  ksh: mig:  not found.
  [127]
