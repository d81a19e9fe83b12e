Source: OURS the SCSI disks are the paper's

What it shows:

  # lsdev -Cs scsi
  cd0    Available 1Z-08-00-1,0 SCSI DVD-RAM Drive
  hdisk0 Available 1Z-08-00-8,0 16 Bit LVD SCSI Disk Drive
  hdisk1 Available 1Z-08-00-9,0 16 Bit LVD SCSI Disk Drive
  # lsdev -Cc disk
  hdisk0 Available 1Z-08-00-8,0 16 Bit LVD SCSI Disk Drive
  hdisk1 Available 1Z-08-00-9,0 16 Bit LVD SCSI Disk Drive
  # lsdev -C -l hdisk0
  hdisk0 Available 1Z-08-00-8,0 16 Bit LVD SCSI Disk Drive
  # lsdev -Cc adapter
  ent0      Available 1L-10    10/100 Mbps Ethernet PCI Adapter II (1410ff01)
  ent1      Available 1L-08    10/100/1000 Base-TX PCI-X Adapter (14106902)
  scsi0     Available 1Z-08-00 PCI-X Dual Channel Ultra320 SCSI Adapter bus
  scsi1     Available 1Z-08-01 PCI-X Dual Channel Ultra320 SCSI Adapter bus
  sisscsia0 Available 1Z-08    PCI-X Dual Channel Ultra320 SCSI Adapter
  vsa0      Available          LPAR Virtual Serial Adapter
  # lsdev -l nosuch
  lsdev: 0514-519 The following device was not found in the customized
          device configuration database:
          nosuch
  [1]

Disks could be exported later:

  # lsdev -x -l hdisk1
  lsdev: Not a recognized flag: x
  Usage: lsdev [-C] [-c Class] [-s Subclass] [-t Type] [-p Parent] [-S State]
         [-l Name] [-F Format | -r ColumnName] [-H]
         lsdev -P [-c Class] [-s Subclass] [-t Type] [-H]
  lsdev: Level 6.0.0.0 does not have the flag -x: it came with level 6.1.3.0.
  [1]

