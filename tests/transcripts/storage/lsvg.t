Source: OURS layout captured (reference/captures.md), values of the image

What it shows:

  # lsvg
  rootvg
  # lsvg -o
  rootvg
  # lsvg rootvg
  VOLUME GROUP:       rootvg                   VG IDENTIFIER:  0000273a00004c00000001143a5b1c77
  VG STATE:           active                   PP SIZE:        128 megabyte(s)
  VG PERMISSION:      read/write               TOTAL PPs:      546 (69888 megabytes)
  MAX LVs:            256                      FREE PPs:       507 (64896 megabytes)
  LVs:                10                       USED PPs:       39 (4992 megabytes)
  OPEN LVs:           9                        QUORUM:         2
  TOTAL PVs:          1                        VG DESCRIPTORS: 2
  STALE PVs:          0                        STALE PPs:      0
  ACTIVE PVs:         1                        AUTO ON:        yes
  MAX PPs per VG:     32512                                     
  MAX PPs per PV:     1016                     MAX PVs:        32
  LTG size (Dynamic): 256 kilobyte(s)          AUTO SYNC:      no
  HOT SPARE:          no                       BB POLICY:      relocatable 
  # lsvg -l rootvg
  rootvg:
  LV NAME             TYPE       LPs   PPs   PVs  LV STATE      MOUNT POINT
  hd5                 boot       1     1     1    closed/syncd  N/A
  hd6                 paging     4     4     1    open/syncd    N/A
  hd8                 jfs2log    1     1     1    open/syncd    N/A
  hd4                 jfs2       1     1     1    open/syncd    /
  hd2                 jfs2       22    22    1    open/syncd    /usr
  hd9var              jfs2       4     4     1    open/syncd    /var
  hd3                 jfs2       2     2     1    open/syncd    /tmp
  hd1                 jfs2       1     1     1    open/syncd    /home
  hd10opt             jfs2       1     1     1    open/syncd    /opt
  locallv             jfs2       2     2     1    open/syncd    /usr/local
  # lsvg -p rootvg
  rootvg:
  PV_NAME           PV STATE          TOTAL PPs   FREE PPs    FREE DISTRIBUTION
  hdisk0            active            546         507         109..103..77..109..109
  # lsvg nosuch
  0516-306 lsvg: Unable to find volume group nosuch in the Device
  	Configuration Database.
  [1]
  # lsvg -l
  rootvg
  # lsvg -y
  lsvg: Not a recognized flag: y
  Usage: lsvg [-L] [-o] | [-n PhysicalVolume]
         lsvg [-L] [-i] [-l | -M | -p] [-n PhysicalVolume] VolumeGroup ...
  [1]
