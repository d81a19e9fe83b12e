Source: OURS the names are IBM's; the values: the machine, or recalled

What the machine is:

  # getconf KERNEL_BITMODE
  64
  # getconf MACHINE_ARCHITECTURE; getconf REAL_MEMORY
  chrp
  4194304
  # getconf BOOT_DEVICE
  hdisk0
  # getconf DISK_SIZE /dev/hdisk0
  73400
  # getconf ARG_MAX; lsattr -El sys0 -a ncargs
  1048576
  ncargs 256 ARG/ENV list size in 4K byte blocks True

What a file may be:

  # getconf NAME_MAX /home; getconf PATH_MAX /home
  255
  1023
  # getconf NAME_MAX /nowhere
  getconf: /nowhere: A file or directory in the path name does not exist.
  [1]

All of it:

  # getconf -a | head -5
  ARG_MAX: 1048576
  BOOT_DEVICE: hdisk0
  CHAR_BIT: 8
  CHILD_MAX: 128
  CLK_TCK: 100

Half of it is wrong:

  # getconf NO_SUCH
  getconf: NO_SUCH is not a configuration variable that is simulated.
  [1]
  # getconf DISK_SIZE /dev/rmt0
  getconf: 0514-519 The following device was not found in the customized
          device configuration database:
          rmt0
  [1]
  # getconf
  Usage: getconf SystemwideVariable
         getconf PathVariable Path
         getconf DISK_SIZE DevicePath
         getconf -a
  [1]
