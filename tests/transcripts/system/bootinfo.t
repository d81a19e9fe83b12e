Source: OURS the letters are recalled; the values are the machine's

  # bootinfo -K; bootinfo -y; bootinfo -p; bootinfo -r; bootinfo -z; bootinfo -b
  64
  64
  chrp
  4194304
  1
  hdisk0
  # bootinfo -s hdisk0; bootinfo -s hdisk1; getconf DISK_SIZE /dev/hdisk1
  73400
  36400
  36400

A workload partition runs on that kernel and has no disk:

  # mkwpar -s -n one > /dev/null 2>&1
  # clogin one -l root bootinfo -K
  64
  # clogin one -l root bootinfo -s hdisk0
  bootinfo: 0514-519 The following device was not found in the customized
          device configuration database:
          hdisk0
  [1]

What it cannot tell:

  # bootinfo -s ent0
  bootinfo: 0514-519 The following device was not found in the customized
          device configuration database:
          ent0
  [1]
  # bootinfo
  Usage: bootinfo {-b | -K | -p | -r | -y | -z | -s Disk}
  [1]
  # bootinfo -Kr
  Usage: bootinfo {-b | -K | -p | -r | -y | -z | -s Disk}
  [1]
  # bootinfo -q
  bootinfo: Not a recognized flag: q
  Usage: bootinfo {-b | -K | -p | -r | -y | -z | -s Disk}
  [1]
  # su guest -c "bootinfo -K"
  ksh: bootinfo: 0403-006 Execute permission denied.
  [126]
