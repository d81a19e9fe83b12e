Source: OURS each flag of the commands of volume groups; sizes as IBM's pages tell

A volume group of a disk nobody has:

  # mkvg -B -n -s 64 -y first hdisk1
  first
  # lsvg first | grep -E 'PP SIZE|AUTO ON|MAX PVs'
  VG STATE:           active                   PP SIZE:        64 megabyte(s)
  ACTIVE PVs:         1                        AUTO ON:        no
  MAX PPs per PV:     1016                     MAX PVs:        128
  # echo first | lsvg -i | head -1
  VOLUME GROUP:       first                    VG IDENTIFIER:  0000273a00004c000000011449e15d80
  # lspv -M hdisk1; lsvg -M first | head -2
  hdisk1:1-546
  first
  hdisk1:1-546

One that is taken is not taken away, -f or not, while its group is active:

  # mkvg -S -y second hdisk1
  0516-1398 mkvg: The physical volume hdisk1, appears to belong to
  another volume group. Use the force option to add this physical volume
  to a volume group.
  0516-862 mkvg: Unable to create volume group.
  [1]
  # mkvg -f -y second hdisk1
  0516-1398 mkvg: The physical volume hdisk1, appears to belong to
  another volume group. Use the force option to add this physical volume
  to a volume group.
  0516-862 mkvg: Unable to create volume group.
  [1]
  # extendvg -f rootvg hdisk1
  0516-1398 extendvg: The physical volume hdisk1, appears to belong to
  another volume group. Use the force option to add this physical volume
  to a volume group.
  0516-792 extendvg: Unable to extend volume group.
  [1]
  # lspv
  hdisk0          0000273a30335231                    rootvg          active      
  hdisk1          0000273ae48b5900                    first           active      

Logical volumes with their limit, and what is in the way:

  # mklv -y logs -t jfs2 -x 20 first 2; lslv logs | grep 'MAX LPs'
  logs
  MAX LPs:            20                     PP SIZE:        64 megabyte(s)
  # reducevg first hdisk1
  0516-1016 ldeletepv: Cannot delete physical volume with allocated
          partitions. Use either migratepv to move the partitions or
          reducevg with the -d option to delete the partitions.
  [1]
  # varyoffvg first; lsvg -o; varyonvg -f first; lsvg -o
  rootvg
  rootvg
  first

With what is on it:

  # reducevg -df first hdisk1; lsvg; lspv
  ldeletepv: Volume Group deleted since it contains no physical volumes.
  rootvg
  hdisk0          0000273a30335231                    rootvg          active      
  hdisk1          0000273ae48b5900                    None                        
  # mkvg -S -y second hdisk1; lsvg second | grep -E 'PP SIZE|MAX PVs'
  second
  VG STATE:           active                   PP SIZE:        32 megabyte(s)
  MAX PPs per VG:     262144                   MAX PVs:        1024
