Source: OURS layout captured; the first two columns are the paper's

What it shows:

  # lspv
  hdisk0          0000273a30335231                    rootvg          active      
  hdisk1          0000273ae48b5900                    None                        
  # lspv hdisk0
  PHYSICAL VOLUME:    hdisk0                   VOLUME GROUP:     rootvg
  PV IDENTIFIER:      0000273a30335231 VG IDENTIFIER     0000273a00004c00000001143a5b1c77
  PV STATE:           active                                     
  STALE PARTITIONS:   0                        ALLOCATABLE:      yes
  PP SIZE:            128 megabyte(s)          LOGICAL VOLUMES:  10
  TOTAL PPs:          546 (69888 megabytes)    VG DESCRIPTORS:   2
  FREE PPs:           507 (64896 megabytes)    HOT SPARE:        no
  USED PPs:           39 (4992 megabytes)      MAX REQUEST:      256 kilobytes
  FREE DISTRIBUTION:  109..103..77..109..109                     
  USED DISTRIBUTION:  01..06..32..00..00                         
  # lspv -l hdisk0
  hdisk0:
  LV NAME               LPs     PPs     DISTRIBUTION          MOUNT POINT
  hd5                   1       1       01..00..00..00..00    N/A
  hd6                   4       4       00..04..00..00..00    N/A
  hd8                   1       1       00..00..01..00..00    N/A
  hd4                   1       1       00..00..01..00..00    /
  hd2                   22      22      00..00..22..00..00    /usr
  hd9var                4       4       00..00..04..00..00    /var
  hd3                   2       2       00..00..02..00..00    /tmp
  hd1                   1       1       00..00..01..00..00    /home
  hd10opt               1       1       00..00..01..00..00    /opt
  locallv               2       2       00..02..00..00..00    /usr/local
  # lspv -p hdisk0
  hdisk0:
  PP RANGE  STATE   REGION        LV NAME             TYPE       MOUNT POINT
    1-1     used    outer edge    hd5                 boot       N/A
    2-110   free    outer edge
  111-114   used    outer middle  hd6                 paging     N/A
  115-116   used    outer middle  locallv             jfs2       /usr/local
  117-219   free    outer middle
  220-220   used    center        hd8                 jfs2log    N/A
  221-221   used    center        hd4                 jfs2       /
  222-243   used    center        hd2                 jfs2       /usr
  244-247   used    center        hd9var              jfs2       /var
  248-249   used    center        hd3                 jfs2       /tmp
  250-250   used    center        hd1                 jfs2       /home
  251-251   used    center        hd10opt             jfs2       /opt
  252-328   free    center
  329-437   free    inner middle
  438-546   free    inner edge
  # lspv hdisk1
  0516-320 : Physical volume hdisk1 is not assigned to
  	a volume group.
  [1]
  # lspv nosuch
  0516-1396 : The physical volume nosuch, was not found in the
  system database.
  [1]
