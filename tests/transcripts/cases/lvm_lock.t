Source: OURS ../shared/cases/F05: -L and -n of lsvg, lslv and lspv

-L waits for no lock; -n names the disk whose descriptor area is read:

  # lsvg -L
  rootvg
  # lsvg -L -l rootvg | head -3
  rootvg:
  LV NAME             TYPE       LPs   PPs   PVs  LV STATE      MOUNT POINT
  hd5                 boot       1     1     1    closed/syncd  N/A
  # lslv -L hd4 | head -2
  LOGICAL VOLUME:     hd4                    VOLUME GROUP:   rootvg
  LV IDENTIFIER:      0000273a00004c00000001143a5b1c77.4 PERMISSION:     read/write
  # lspv -L hdisk0 | head -2
  PHYSICAL VOLUME:    hdisk0                   VOLUME GROUP:     rootvg
  PV IDENTIFIER:      0000273a30335231 VG IDENTIFIER     0000273a00004c00000001143a5b1c77
  # lsvg -n hdisk0 rootvg | head -2
  VOLUME GROUP:       rootvg                   VG IDENTIFIER:  0000273a00004c00000001143a5b1c77
  VG STATE:           active                   PP SIZE:        128 megabyte(s)
  # lslv -n hdisk1 hd4
  0516-320 : Physical volume hdisk1 is not assigned to
  	a volume group.
  [1]
  # lspv -n hdisk9 hdisk0
  0516-1396 : The physical volume hdisk9, was not found in the
  system database.
  [1]
