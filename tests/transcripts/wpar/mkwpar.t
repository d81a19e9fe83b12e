Source: OURS the paper's creation is in paper/create.t

What it shows:

  # mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 | head -12
  mkwpar: Creating file systems...
   /
   /home
   /opt
   /proc
   /tmp
   /usr
   /var
  Mounting all workload partition file systems.
  x ./usr
  x ./lib
  x ./audit
  # mkwpar -n wpar2 | tail -3
  syncroot: Returns Status = SUCCESS
  mkwpar: Workload partition wpar2 created successfully.
  To start the workload partition, execute the following as root: startwpar [-v] 'wpar2'
  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  D      S     wpar1     /wpars/wpar1
  wpar2  D      S     wpar2     /wpars/wpar2

Names that are not allowed, or taken:

  # mkwpar -n wpar1
  mkwpar: A workload partition called wpar1 exists already.
  [1]
  # mkwpar -n 'a b'
  mkwpar: The workload partition name a b holds a character that is not allowed.
  [1]
  # mkwpar -n -x
  mkwpar: A workload partition name may not start with -: -x
  [1]
  # mkwpar -n aaaaaaaaaabbbbbbbbbbcccccccccc
  mkwpar: The workload partition name aaaaaaaaaabbbbbbbbbbcccccccccc is longer than 25 characters.
  [1]
  # mkwpar -n Global
  mkwpar: A workload partition called Global exists already.
  [1]

An address the system has, an interface it has not, an address and a mask that are none:

  # mkwpar -n wpar3 -N interface=en1 address=10.1.1.148 netmask=255.255.252.0
  mkwpar: The network address 10.1.1.148 is in use already.
  [1]
  # mkwpar -n wpar3 -N interface=en9 address=10.1.1.90 netmask=255.255.252.0
  mkwpar: There is no interface called en9.
  [1]
  # mkwpar -n wpar3 -N interface=en1 address=10.1.1.300 netmask=255.255.252.0
  mkwpar: 10.1.1.300 is not a valid address.
  [1]
  # mkwpar -n wpar3 -N interface=en1 address=10.1.1.90 netmask=255.0.255.0
  mkwpar: 255.0.255.0 is not a valid netmask.
  [1]
  # mkwpar -n wpar3 -N nosuch=1
  mkwpar: nosuch is not a valid network attribute.
  [1]

An address another workload partition has:

  # mkwpar -n wpar3 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 | tail -2
  mkwpar: Workload partition wpar3 created successfully.
  To start the workload partition, execute the following as root: startwpar [-v] 'wpar3'
  # startwpar wpar1 > /dev/null; startwpar wpar3
  startwpar: The network address 10.1.1.81 is in use already.
  [1]
  # mkwpar -n wpar4 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
  mkwpar: The network address 10.1.1.81 is in use already.
  [1]

No room, and words that are missing:

  # mkwpar -n wpar4 -M directory=/ size=100G
  mkwpar: Creating file systems...
  0516-404 allocp: This system cannot fulfill the allocation request.
  	There are not enough free partitions or not enough physical volumes
  	to keep strictness and satisfy allocation requests.  The command
  	should be retried with different allocation characteristics.
  0516-822 mklv: Unable to create logical volume.
  mkwpar: Volume group rootvg has 495 free physical partitions; 800 are needed.
  [1]
  # mkwpar -n wpar4 -g nosuch
  mkwpar: There is no volume group called nosuch.
  [1]
  # mkwpar
  mkwpar: A workload partition name is needed (-n).
  [1]
  # mkwpar -n
  Usage: mkwpar [-a] [-A] [-b DevExportsFile] [-B Device] [-c] [-d Directory]
         [-D Attribute=Value ...]... [-F] [-g VolumeGroup] [-h HostName] [-i]
         [-I Attribute=Value ...]... [-l] [-L Attribute=Value ...]
         [-M Attribute=Value ...]... [-N Attribute=Value ...]... [-P] [-r]
         [-R Attribute=Value ...] [-s] [-S Attribute[+|-]=Value ...]
         [-u UserScript] [-v]
         {-n WparName [-p [Name]] [-e ExistingWpar | -f InFile] [-o OutFile [-w]]
         | -p [Name] | -f InFile | -w -o OutFile}
  [1]
  # mkwpar -y
  mkwpar: Not a recognized flag: y
  Usage: mkwpar [-a] [-A] [-b DevExportsFile] [-B Device] [-c] [-d Directory]
         [-D Attribute=Value ...]... [-F] [-g VolumeGroup] [-h HostName] [-i]
         [-I Attribute=Value ...]... [-l] [-L Attribute=Value ...]
         [-M Attribute=Value ...]... [-N Attribute=Value ...]... [-P] [-r]
         [-R Attribute=Value ...] [-s] [-S Attribute[+|-]=Value ...]
         [-u UserScript] [-v]
         {-n WparName [-p [Name]] [-e ExistingWpar | -f InFile] [-o OutFile [-w]]
         | -p [Name] | -f InFile | -w -o OutFile}
  [1]
  # lswpar -q
  wpar1  A  S  wpar1  /wpars/wpar1
  wpar2  D  S  wpar2  /wpars/wpar2
  wpar3  D  S  wpar3  /wpars/wpar3
