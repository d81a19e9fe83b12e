Source: OURS layout captured (reference/captures.md)

What it shows:

  # lslv hd4
  LOGICAL VOLUME:     hd4                    VOLUME GROUP:   rootvg
  LV IDENTIFIER:      0000273a00004c00000001143a5b1c77.4 PERMISSION:     read/write
  VG STATE:           active/complete        LV STATE:       opened/syncd
  TYPE:               jfs2                   WRITE VERIFY:   off
  MAX LPs:            512                    PP SIZE:        128 megabyte(s)
  COPIES:             1                      SCHED POLICY:   parallel
  LPs:                1                      PPs:            1
  STALE PPs:          0                      BB POLICY:      relocatable
  INTER-POLICY:       minimum                RELOCATABLE:    yes
  INTRA-POLICY:       center                 UPPER BOUND:    32
  MOUNT POINT:        /                      LABEL:          /
  MIRROR WRITE CONSISTENCY: on/ACTIVE                              
  EACH LP COPY ON A SEPARATE PV ?: yes                                    
  Serialize IO ?:     NO                                     
  # lslv -l hd4
  hd4:/
  PV                COPIES        IN BAND       DISTRIBUTION  
  hdisk0            001:000:000   100%          000:000:001:000:000 
  # lslv -m hd6
  hd6:N/A
  LP    PP1  PV1               PP2  PV2               PP3  PV3
  0001  0111 hdisk0            
  0002  0112 hdisk0            
  0003  0113 hdisk0            
  0004  0114 hdisk0            
  # lslv nosuch
  0516-306 lslv: Unable to find  nosuch in the Device
          Configuration Database.
  [1]
  # lslv
  Usage: lslv [-L] [-l | -m] [-n PhysicalVolume] LogicalVolume
  [1]
