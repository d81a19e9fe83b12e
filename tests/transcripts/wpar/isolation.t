Source: OURS
Setup: mkwpar -s -n wpar1 -S privs=PV_FS_MOUNT,PV_PROC_SIG > /dev/null 2>&1

Privileges:

  # lspriv | wc -l
       115
  # clogin wpar1 -l root lspriv
  PV_FS_MOUNT
  PV_PROC_SIG
  # lspriv -v
  lspriv: The description of privileges (-v) is not simulated.
  [1]
  # lspriv -a
  lspriv: Not a recognized flag: a
  Usage: lspriv [-v]
  [1]

Devices:

  # mknod /tmp/null c 2 2; ls -l /tmp/null | cut -c1-10
  crw-r--r--
  # mknod /tmp/null c 2 2
  mknod: /tmp/null: Do not specify an existing file.
  [1]
  # mknod /tmp/pipe p
  mknod: A FIFO is not simulated.
  [1]
  # mknod /tmp/x c
  Usage: mknod Name {b | c} Major Minor
         mknod Name p
  [1]
  # clogin wpar1 -l root mknod /tmp/null c 2 2
  mknod: /tmp/null: Operation not permitted.
  [1]
