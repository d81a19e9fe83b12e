Source: OURS no screen of restwpar is known: the words are those of mkwpar and restore
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

Saved, removed, restored:

  # savewpar -f /tmp/wpar1.bff wpar1 > /dev/null

  # rmwpar wpar1 > /dev/null; lswpar

  # restwpar -f /tmp/wpar1.bff > /tmp/out; head -16 /tmp/out; tail -9 /tmp/out
  mkwpar: Creating file systems...
   /
   /home
   /opt
   /proc
   /tmp
   /usr
   /var
  Mounting all workload partition file systems.
  New volume on /tmp/wpar1.bff:
  Cluster size is 51200 bytes (100 blocks).
  The volume number is 1.
  The backup date is: Thu Aug  9 11:08:00 EET 2007
  Files are backed up by name.
  The user is root.
  x         2892 ./.savewpar_dir/wpar.spec
  The total size is 2426570 bytes.
  The number of restored files is 321.
  syncroot: Processing root part installation status.
  syncroot: Installp root packages are currently synchronized.
  syncroot: RPM root packages are currently synchronized.
  syncroot: Root part is currently synchronized.
  syncroot: Returns Status = SUCCESS
  mkwpar: Workload partition wpar1 created successfully.
  To start the workload partition, execute the following as root: startwpar [-v] 'wpar1'

  # lswpar; lswpar -N
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  D      S     wpar1     /wpars/wpar1
  Name   Interface  Address(6)  Mask/Prefix    Broadcast
  ----------------------------------------------------------
  wpar1  en1        10.1.1.81   255.255.252.0  10.1.1.255

Another one beside it, with another address, started:

  # restwpar -s -f /tmp/wpar1.bff -n wpar2 -M '-N interface=en1 address=10.1.1.82 netmask=255.255.252.0' | tail -10
  restwpar: Logical volume fslv00 exists already: the new one has another name.
  restwpar: Logical volume fslv01 exists already: the new one has another name.
  restwpar: Logical volume fslv02 exists already: the new one has another name.
  restwpar: Logical volume fslv03 exists already: the new one has another name.
  mkwpar: Workload partition wpar2 created successfully.
  To start the workload partition, execute the following as root: startwpar [-v] 'wpar2'
  Starting workload partition wpar2.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar2.
  0513-059 The cor_wpar2 Subsystem has been started. Subsystem PID is 641500.
  Verifying workload partition startup.

  # lswpar -c; lswpar -cN
  #name:state:type:hostname:directory
  wpar1:D:S:wpar1:/wpars/wpar1
  wpar2:A:S:wpar2:/wpars/wpar2
  #name:interface:address:mask_prefix:broadcast
  wpar1:en1:10.1.1.81:255.255.252.0:10.1.1.255
  wpar2:en1:10.1.1.82:255.255.252.0:10.1.1.255

  # mkwpar -n wpar3 -a -B /tmp/wpar1.bff | tail -2; lswpar wpar3
  mkwpar: Logical volume fslv00 exists already: the new one has another name.
  mkwpar: Logical volume fslv01 exists already: the new one has another name.
  mkwpar: Logical volume fslv02 exists already: the new one has another name.
  mkwpar: Logical volume fslv03 exists already: the new one has another name.
  mkwpar: Workload partition wpar3 created successfully.
  To start the workload partition, execute the following as root: startwpar [-v] 'wpar3'
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar3  D      S     wpar3     /wpars/wpar3

Names, host name and directory of its own, started at boot; -a resolves what is taken:

  # restwpar -n wpar4 -h four -d /wpars/other -A -r -f /tmp/wpar1.bff > /dev/null; lswpar wpar4; lswpar -c -a auto wpar4
  restwpar: Logical volume fslv00 exists already: the new one has another name.
  restwpar: Logical volume fslv01 exists already: the new one has another name.
  restwpar: Logical volume fslv02 exists already: the new one has another name.
  restwpar: Logical volume fslv03 exists already: the new one has another name.
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar4  D      S     four      /wpars/other
  #auto
  yes

  # restwpar -a -f /tmp/wpar1.bff > /dev/null; lswpar -qca name
  restwpar: Logical volume fslv00 exists already: the new one has another name.
  restwpar: Logical volume fslv01 exists already: the new one has another name.
  restwpar: Logical volume fslv02 exists already: the new one has another name.
  restwpar: Logical volume fslv03 exists already: the new one has another name.
  wpar1
  wpar11
  wpar2
  wpar3
  wpar4

-F replaces it; -k makes it as small as it may be, -K takes no heed of maps:

  # restwpar -F -k -K -S n -b 50 -f /tmp/wpar1.bff | tail -4
  The total size is 2426570 bytes.
  The number of restored files is 321.
  mkwpar: Workload partition wpar1 created successfully.
  To start the workload partition, execute the following as root: startwpar [-v] 'wpar1'

  # restwpar -F -i /tmp/wpardata/wpar1/image.data -B /etc/wpars/devexports -S f -f /tmp/wpar1.bff | tail -2
  mkwpar: Workload partition wpar1 created successfully.
  To start the workload partition, execute the following as root: startwpar [-v] 'wpar1'

  # lswpar -c -q wpar1; mkwpar -w -o /tmp/spec -n wpar5 -R shares_CPU=5; restwpar -w /tmp/spec -f /tmp/wpar1.bff | tail -1
  wpar1:D:S:wpar1:/wpars/wpar1
  restwpar: Logical volume fslv00 exists already: the new one has another name.
  restwpar: Logical volume fslv01 exists already: the new one has another name.
  restwpar: Logical volume fslv02 exists already: the new one has another name.
  restwpar: Logical volume fslv03 exists already: the new one has another name.
  To start the workload partition, execute the following as root: startwpar [-v] 'wpar5'

What is refused leaves nothing behind:

  # restwpar -f /tmp/wpar1.bff
  restwpar: A workload partition called wpar1 exists already.
  [1]

  # restwpar -f /tmp/wpar1.bff -n 0x
  restwpar: A workload partition name may not start with 0: 0x
  [1]

  # restwpar -n wpar6 -M '-N address=10.1.1.82' -f /tmp/wpar1.bff
  restwpar: The network address 10.1.1.82 is in use already.
  [1]

  # restwpar
  restwpar: The backup /dev/rmt0 cannot be read: A file or directory in the path name does not exist.
  [1]

  # head -c 100000 /tmp/wpar1.bff > /tmp/cut; restwpar -F -f /tmp/cut
  restwpar: The backup /tmp/cut is damaged: it is not as long as it says.
  [1]

  # sed 's/wpar1/wparX/' /tmp/wpar1.bff > /tmp/changed; restwpar -F -f /tmp/changed
  restwpar: The backup /tmp/changed is damaged: it is not as long as it says.
  [1]

  # restwpar -S q
  Usage: restwpar [-a] [-A] [-b Blocks] [-B DevExportsFile] [-d Directory]
         [-f Device] [-F] [-h HostName] [-i ImageDataFile] [-k] [-K]
         [-M MkwparFlags] [-n WparName] [-r] [-s] [-S {a | A | f | F | n}]
         [-w WparSpecFile]
  [1]

  # restwpar -C -f /tmp/wpar1.bff
  restwpar: Not a recognized flag: C
  Usage: restwpar [-a] [-A] [-b Blocks] [-B DevExportsFile] [-d Directory]
         [-f Device] [-F] [-h HostName] [-i ImageDataFile] [-k] [-K]
         [-M MkwparFlags] [-n WparName] [-r] [-s] [-S {a | A | f | F | n}]
         [-w WparSpecFile]
  restwpar: Level 6.0.0.0 does not have the flag -C: it came with level 7.1.0.0.
  [1]

