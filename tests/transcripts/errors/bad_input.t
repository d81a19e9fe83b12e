Source: OURS the machine is as it was after each of these
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

Unknown commands and flags, missing operands:

  # nosuch
  ksh: nosuch:  not found.
  [127]
  # lswpar -Z
  lswpar: Not a recognized flag: Z
  Usage: lswpar [-D | -I | -M | -N] [-a FieldName[,...]] [-q] [-s State]
         [-t Type] [WparName ...]
         lswpar {-G | -L | -R | -S | -T} [-s State] [-t Type] [WparName ...]
         lswpar {-c | -d Delimiter} [-D | -G | -I | -M | -N | -R | -S | -T] [-a FieldName[,...]]
         [-q] [-s State] [-t Type] [WparName ...]
  [1]
  # startwpar
  Usage: startwpar [-a] [-m] [-v] [-1 | -2] WparName
  [1]
  # cp /etc/passwd
  Usage: cp [-fhipHILPU] [-d] [-e] [-r|-R] [--] src... target
  [1]

A name too long, with forbidden characters, taken:

  # mkwpar -n abcdefghijklmnopqrstuvwxyz
  mkwpar: The workload partition name abcdefghijklmnopqrstuvwxyz is longer than 25 characters.
  [1]
  # mkwpar -n 'w/1'
  mkwpar: The workload partition name w/1 holds a character that is not allowed.
  [1]
  # mkwpar -n wpar1
  mkwpar: A workload partition called wpar1 exists already.
  [1]

No room in rootvg:

  # mkwpar -n big -M directory=/var size=70000M
  mkwpar: Creating file systems...
   /
   /home
   /opt
   /proc
   /tmp
   /usr
  0516-404 allocp: This system cannot fulfill the allocation request.
  	There are not enough free partitions or not enough physical volumes
  	to keep strictness and satisfy allocation requests.  The command
  	should be retried with different allocation characteristics.
  0516-822 mklv: Unable to create logical volume.
  mkwpar: Volume group rootvg has 500 free physical partitions; 547 are needed.
  [1]

States:

  # startwpar wpar1 > /dev/null
  # startwpar wpar1
  startwpar: Workload partition wpar1 is already active.
  [1]
  # rmwpar wpar1
  rmwpar: Workload partition wpar1 is active. Use the -s flag to stop it first.
  [1]
  # stopwpar -F wpar1 > /dev/null 2>&1
  # stopwpar wpar1
  stopwpar: 0960-254 Workload partition wpar1 is not currently active.
  [1]
  # clogin wpar1
  clogin: Workload partition wpar1 is in the Defined state.
  [1]
  # clogin wpar1 -l nosuch
  clogin: Workload partition wpar1 is in the Defined state.
  [1]

Quotes that do not end:

  # print "open
  > ^C
  
  # print $?
  130
  # lswpar -q; lsvg -l rootvg | grep -c fslv
  wpar1  D  S  wpar1  /wpars/wpar1
  4
