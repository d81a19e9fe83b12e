Source: OURS no screen of savewpar is known: the words are those of savevg
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

A backup into a file; image.data is made where it is not there:

  # savewpar -f /tmp/wpar1.bff wpar1
  Creating information file for workload partition wpar1.
  
  Creating list of files to back up.
  
  Backing up 321 files
  
  321 of 321 files backed up (100%)
  0512-038 savewpar: Backup Completed Successfully.

  # ls -l /tmp/wpar1.bff /tmp/wpardata/wpar1
  -rw-r--r--    1 root     system      1664000 Aug 09 11:08 /tmp/wpar1.bff
  
  /tmp/wpardata/wpar1:
  total 8
  -rw-r--r--    1 root     system         3081 Aug 09 11:08 image.data

  # file /tmp/wpar1.bff
  /tmp/wpar1.bff: backup/restore format file

The next time image.data is there; -i makes a new one:

  # savewpar -f /tmp/wpar1.bff wpar1
  
  Creating list of files to back up.
  
  Backing up 321 files
  
  321 of 321 files backed up (100%)
  0512-038 savewpar: Backup Completed Successfully.

  # savewpar -i -v -f /tmp/wpar1.bff wpar1 | head -12
  Creating information file for workload partition wpar1.
  
  Creating list of files to back up.
  
  Backing up 321 files
  a         2892 ./.savewpar_dir/wpar.spec
  a         3081 ./.savewpar_dir/image.data
  a            0 .
  a          184 ./.profile
  a            3 ./.sh_history
  a            0 ./audit
  a            0 ./bin

  # savewpar -m -f /tmp/wpar1.bff wpar1 > /dev/null; cat /tmp/wpardata/wpar1/*.map
  hdisk0:0117
  hdisk0:0118
  hdisk0:0119
  hdisk0:0120

What is listed is left out with -e; -p does not pack:

  # savewpar -e -f /tmp/less.bff wpar1
  savewpar: The list of files to exclude cannot be read: /etc/exclude.wpar1: A file or directory in the path name does not exist.
  [1]

  # print '^./etc/' > /etc/exclude.wpar1; savewpar -e -f /tmp/less.bff wpar1 | grep of
  Creating list of files to back up.
  126 of 126 files backed up (100%)

  # savewpar -p -f /tmp/plain.bff wpar1 > /dev/null; ls -l /tmp/*.bff
  -rw-r--r--    1 root     system      1210368 Aug 09 11:08 /tmp/less.bff
  -rw-r--r--    1 root     system      2629120 Aug 09 11:08 /tmp/plain.bff
  -rw-r--r--    1 root     system      1664000 Aug 09 11:08 /tmp/wpar1.bff

  # savewpar -a -A -B -N -T -V -X -Z -b 50 -f /tmp/wpar1.bff wpar1 | tail -1
  0512-038 savewpar: Backup Completed Successfully.

What is refused:

  # savewpar wpar1
  savewpar: The backup could not be written to /dev/rmt0: A file or directory in the path name does not exist.
  [1]

  # savewpar -f /nosuch/x wpar1
  savewpar: The backup could not be written to /nosuch/x: A file or directory in the path name does not exist.
  [1]

  # savewpar -f /tmp/x nosuch
  savewpar: 0960-419 Could not find a workload partition called nosuch.
  [1]

  # savewpar -f /tmp wpar1
  savewpar: The backup could not be written to /tmp: Cannot write to a directory.
  [1]

  # savewpar -i -m wpar1
  Usage: savewpar [-a] [-A] [-B] [-b Blocks] [-e] [-f Device] [-i | -m] [-N] [-p]
         [-T] [-v] [-V] [-X] [-Z] WparName
  [1]

  # savewpar -P wpar1
  savewpar: Not a recognized flag: P
  Usage: savewpar [-a] [-A] [-B] [-b Blocks] [-e] [-f Device] [-i | -m] [-N] [-p]
         [-T] [-v] [-V] [-X] [-Z] WparName
  savewpar: Level 6.0.0.0 does not have the flag -P: it came with level 7.1.0.0.
  [1]

