Source: PAPER the disks

What it shows:

  # lsdev -Cs scsi
  # lsdev -Cc disk
  # lsdev -C -l hdisk0
  # lsdev -Cc adapter
  # lsdev -l nosuch
