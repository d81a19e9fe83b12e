Source: OURS what came with later levels of AIX; wpar-commands.md
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

This level does not have these flags, and says so:

  # chwpar -b bs wpar1
  chwpar: Not a recognized flag: b
  Usage: chwpar [-a] [-A] [-c] [-d Directory] [-D Attribute=Value ...]... [-F]
         [-h HostName] [-i] [-I Attribute=Value ...]... [-n NewName]
         [-N Attribute=Value ...]... [-P] [-R Attribute=Value ...]
         [-S Attribute[+|-]=Value ...] [-u UserScript] [-v] WparName
         chwpar -K [-A] [-c] [-D devname=DeviceName]... [-F] [-i] [-I rtdest=Destination
         rtgateway=Gateway]... [-N address=Address]... [-R [Attribute ...]] [-S] [-u] [-v] WparName
  chwpar: Level 6.0.0.0 does not have the flag -b: it came with level 7.1.0.0.
  [1]
  # chwpar -B bootset=0 wpar1 2>&1 | head -1
  chwpar: Not a recognized flag: B
  # chwpar -H pwr6 wpar1 2>&1 | head -1
  chwpar: Not a recognized flag: H
  # chwpar -M directory=/x vfs=namefs dev=/x wpar1 2>&1 | head -1
  chwpar: Not a recognized flag: M
  # chwpar -U 0ab1 wpar1 2>&1 | head -1
  chwpar: Not a recognized flag: U
  # chwpar -x wpar1 2>&1 | head -1
  chwpar: Not a recognized flag: x
  # startwpar -e bos wpar1 2>&1 | head -1
  startwpar: Not a recognized flag: e
  # startwpar -I wpar1 2>&1 | head -1
  startwpar: Not a recognized flag: I
  # startwpar -R wpar1 2>&1 | head -1
  startwpar: Not a recognized flag: R
  # syncwpar -E /mnt wpar1 2>&1 | head -1
  syncwpar: Not a recognized flag: E
  # syncwpar -R /mnt wpar1 2>&1 | head -1
  syncwpar: Not a recognized flag: R
  # syncwpar -c wpar1 2>&1 | head -1
  syncwpar: Not a recognized flag: c
  # lswpar -b
  lswpar: Not a recognized flag: b
  Usage: lswpar [-D | -I | -M | -N] [-a FieldName[,...]] [-q] [-s State]
         [-t Type] [WparName ...]
         lswpar {-G | -L | -R | -S | -T} [-s State] [-t Type] [WparName ...]
         lswpar {-c | -d Delimiter} [-D | -G | -I | -M | -N | -R | -S | -T] [-a FieldName[,...]]
         [-q] [-s State] [-t Type] [WparName ...]
  lswpar: Level 6.0.0.0 does not have the flag -b: it came with level 7.1.0.0.
  [1]
  # lswpar -B 2>&1 | head -1
  lswpar: Not a recognized flag: B
  # restwpar -U -f /tmp/wpar1.bff 2>&1 | head -1
  restwpar: Not a recognized flag: U
  # wparexec -H pwr6 -n x -- /usr/bin/ls 2>&1 | head -1
  wparexec: Not a recognized flag: H
  # wparexec -x -n x -- /usr/bin/ls 2>&1 | head -1
  wparexec: Not a recognized flag: x

A listing with the separator of one's own:

  # lswpar -d @
  #name@state@type@hostname@directory
  wpar1@D@S@wpar1@/wpars/wpar1
  # lswpar -d '|' -a name,state wpar1
  #name|state
  wpar1|D

Two that want the same address: the second starts without it where -a is given:

  # startwpar wpar1 > /dev/null; mkwpar -n wpar2 -N address=10.1.1.82 > /dev/null
  # startwpar wpar2 > /dev/null; stopwpar -F wpar1 > /dev/null 2>&1
  # chwpar -N address=10.1.1.81 wpar2
  # chwpar -a -N address=10.1.1.81 wpar2; ifconfig en1 | grep -c 10.1.1.81
  1
  # startwpar wpar1
  startwpar: The network address 10.1.1.81 is in use already.
  [1]
  # startwpar -a wpar1 | head -1; lswpar -Nqc wpar1; lswpar -Nqc wpar2
  Starting workload partition wpar1.
  wpar2:en1:10.1.1.82:255.255.252.0:10.1.1.255
  wpar2:en1:10.1.1.81:255.255.252.0:10.1.1.255
