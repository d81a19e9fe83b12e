Source: OURS messages captured (reference/captures.md)

A second volume group, as in the paper:

  # mkvg -y datavg hdisk1
  datavg
  # lspv
  hdisk0          0000273a30335231                    rootvg          active      
  hdisk1          0000273ae48b5900                    datavg          active      
  # lsvg
  rootvg
  datavg
  # lsvg -p datavg
  datavg:
  PV_NAME           PV STATE          TOTAL PPs   FREE PPs    FREE DISTRIBUTION
  hdisk1            active            546         546         110..109..109..109..109

A logical volume in it:

  # mklv -y datalv -t jfs2 datavg 4
  datalv
  # lsvg -l datavg
  datavg:
  LV NAME             TYPE       LPs   PPs   PVs  LV STATE      MOUNT POINT
  datalv              jfs2       4     4     1    closed/syncd  N/A
  # lslv datalv | head -4
  LOGICAL VOLUME:     datalv                 VOLUME GROUP:   datavg
  LV IDENTIFIER:      0000273a00004c000000011449e15d80.1 PERMISSION:     read/write
  VG STATE:           active/complete        LV STATE:       closed/syncd
  TYPE:               jfs2                   WRITE VERIFY:   off
  # rmlv -f datalv; lsvg -l datavg
  rmlv: Logical volume datalv is removed.
  datavg:
  LV NAME             TYPE       LPs   PPs   PVs  LV STATE      MOUNT POINT

Varying it off and on, and taking it apart:

  # varyoffvg datavg; lsvg -o
  rootvg
  # varyonvg datavg; lsvg -o
  rootvg
  datavg
  # reducevg datavg hdisk1; lsvg
  ldeletepv: Volume Group deleted since it contains no physical volumes.
  rootvg

What is refused:

  # mkvg -y datavg hdisk0
  0516-1398 mkvg: The physical volume hdisk0, appears to belong to
  another volume group. Use the force option to add this physical volume
  to a volume group.
  0516-862 mkvg: Unable to create volume group.
  [1]
  # mkvg -y rootvg hdisk1
  0516-360 mkvg: The device name rootvg is already used; choose a
          different name.
  0516-862 mkvg: Unable to create volume group.
  [1]
  # extendvg rootvg nosuch
  0516-321 extendvg: Physical volume nosuch is not configured.
  0516-792 extendvg: Unable to extend volume group.
  [1]
  # extendvg rootvg hdisk1; lsvg -p rootvg
  rootvg:
  PV_NAME           PV STATE          TOTAL PPs   FREE PPs    FREE DISTRIBUTION
  hdisk0            active            546         507         109..103..77..109..109
  hdisk1            active            273         273         55..55..54..54..55
  # varyoffvg rootvg
  0516-012 lvaryoffvg: Unable to varyoff volume group.  Possible cause - open
          logical volumes in the volume group.
  0516-942 varyoffvg: Unable to vary off volume group rootvg.
  [1]
  # mklv -y x nosuch 1
  0516-306 mklv: Unable to find volume group nosuch in the Device
  	Configuration Database.
  0516-822 mklv: Unable to create logical volume.
  [1]
  # mklv -y x rootvg 99999
  mklv: 99999 is not a valid number.
  0516-822 mklv: Unable to create logical volume.
  [1]
  # rmlv -f hd4
  0516-1008 rmlv: Logical volume hd4 must be closed. If the logical
          volume contains a filesystem, the umount command will close
          the LV device.
  0516-704 rmlv: Unable to remove logical volume hd4.
  [1]
