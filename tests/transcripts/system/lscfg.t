Source: OURS the form is captured (aix-commands.md 1, FusionInventory's samples)
Setup: mkwpar -s -n wpar1 -N address=10.1.1.81

The hardware:

  # lscfg
  INSTALLED RESOURCE LIST
  
  The following resources are installed on the machine.
  +/- = Added or deleted from Resource List.
  *   = Diagnostic support not available.
  
    Model Architecture: chrp
    Model Implementation: Multiple Processor, PCI bus
  
  + sys0                             System Object
  + sysplanar0                       System Planar
  + L2cache0                         L2 Cache
  + cd0              U0.1-P2/Z1-A1   SCSI DVD-RAM Drive
  + ent0             U0.1-P2/E1      10/100 Mbps Ethernet PCI Adapter II (1410ff01)
  + ent1             U0.1-P2-I4/E1   10/100/1000 Base-TX PCI-X Adapter (14106902)
  + hdisk0           U0.1-P2/Z1-A8   16 Bit LVD SCSI Disk Drive (73400 MB)
  + hdisk1           U0.1-P2/Z1-A9   16 Bit LVD SCSI Disk Drive (36400 MB)
  + mem0                             Memory
  * pci0             1L              PCI Bus
  * pci1             1Z              PCI Bus
  + proc0                            Processor
  + scsi0            1Z-08-00        PCI-X Dual Channel Ultra320 SCSI Adapter bus
  + scsi1            1Z-08-01        PCI-X Dual Channel Ultra320 SCSI Adapter bus
  + sisscsia0        U0.1-P2-I3      PCI-X Dual Channel Ultra320 SCSI Adapter
  * vio0                             Virtual I/O Bus
  + vsa0                             LPAR Virtual Serial Adapter
  + vty0                             Asynchronous Terminal
  # lscfg -l 'hdisk*'
    hdisk0           U0.1-P2/Z1-A8  16 Bit LVD SCSI Disk Drive (73400 MB)
    hdisk1           U0.1-P2/Z1-A9  16 Bit LVD SCSI Disk Drive (36400 MB)

With its vital product data:

  # lscfg -vl ent1
    ent1             U0.1-P2-I4/E1  10/100/1000 Base-TX PCI-X Adapter (14106902)
  
        10/100/1000 Base-TX PCI-X Adapter:
          Network Address.............0002559A1003
          ROM Level (alterable).......GOL002
          Part Number.................00P3056
          FRU Number..................00P3056
          EC Level....................H11635A
          Device Specific.(YL)........U0.1-P2-I4/E1
  
  # lscfg -vpsl hdisk0
    hdisk0           U0.1-P2/Z1-A8
  	16 Bit LVD SCSI Disk Drive (73400 MB)
  
          Manufacturer................IBM
          Machine Type and Model......IC35L073UCDY10-0
          FRU Number..................00P3831
          ROS Level and ID............53323847
          Serial Number...............E3V0R5W7
          EC Level....................H12094
          Part Number.................00P2677
          Device Specific.(YL)........U0.1-P2/Z1-A8
  
  
    PLATFORM SPECIFIC
  
    Name:  scsd
      Node:  scsd
  
  # lscfg -vpl sysplanar0 | head -22
    sysplanar0         System Planar
  
    PLATFORM SPECIFIC
  
    Name:  IBM,7038-6M2
      Model:  IBM,7038-6M2
      Node:  /
      Device Type:  chrp
  
        System VPD:
          Product Specific.(RT).......VSYS
          Flag Field..................XXSV
          Machine/Cabinet Serial No...650273A
          Machine Type/Model..........7038-6M2
          Version.....................RS6K
          System Info Specific.(YL)...U7038.6M2.650273A
        Physical Location: U7038.6M2.650273A
  
        Memory DIMM:
          Product Specific.(RT).......VINI
          Flag Field..................XXMS
          Serial Number...............YH10MS4A1102
  # lscfg -v | head -3
  INSTALLED RESOURCE LIST WITH VPD
  
  The following resources are installed on the machine.

What is not there:

  # lscfg -l hdisk7
  device hdisk7 not found.
  [1]
  # clogin wpar1 lscfg -l ent1
  device ent1 not found.
  [1]
