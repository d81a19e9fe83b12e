Source: OURS the rules are those of IBM's page of image.data files

File systems and logical volumes as an image.data says:

  # mkwpar -n wpar1 -M directory=/db size=300M > /dev/null; mkwpardata wpar1
  Creating information file for workload partition wpar1.
  # sed 's/fslv00/rootlv/; s/FS_SIZE= 262144/FS_SIZE= 524288/' /tmp/wpardata/wpar1/image.data > /tmp/my.data
  # mkwpar -n wpar2 -L image_data=/tmp/my.data | grep -v ^x | head -14
  mkwpar: Logical volume fslv01 exists already: the new one has another name.
  mkwpar: Logical volume fslv02 exists already: the new one has another name.
  mkwpar: Logical volume fslv03 exists already: the new one has another name.
  mkwpar: Logical volume fslv04 exists already: the new one has another name.
  mkwpar: Creating file systems...
   /
   /db
   /home
   /opt
   /proc
   /tmp
   /usr
   /var
  Mounting all workload partition file systems.
  Java5.sdk                   5.0.0.100       ROOT        APPLY       SUCCESS    
  Java5_64.sdk                5.0.0.100       ROOT        APPLY       SUCCESS    
  X11.Dt.rte                  6.1.0.0         ROOT        APPLY       SUCCESS    
  X11.apps.aixterm            6.1.0.0         ROOT        APPLY       SUCCESS    
  # lsvg -l rootvg | grep wpar2
  rootlv              jfs2       2     2     1    closed/syncd  /wpars/wpar2
  fslv05              jfs2       3     3     1    closed/syncd  /wpars/wpar2/db
  fslv06              jfs2       2     2     1    closed/syncd  /wpars/wpar2/home
  fslv07              jfs2       2     2     1    closed/syncd  /wpars/wpar2/tmp
  fslv08              jfs2       2     2     1    closed/syncd  /wpars/wpar2/var
  # lswpar -qcMa mountpoint,device wpar2
  /wpars/wpar2:/dev/rootlv
  /wpars/wpar2/db:/dev/fslv05
  /wpars/wpar2/home:/dev/fslv06
  /wpars/wpar2/opt:/opt
  /wpars/wpar2/proc:/proc
  /wpars/wpar2/tmp:/dev/fslv07
  /wpars/wpar2/usr:/usr
  /wpars/wpar2/var:/dev/fslv08

What -M says wins; image_data=none says nothing:

  # mkwpar -n wpar3 -L image_data=/tmp/my.data -M directory=/tmp size=1G > /dev/null 2>&1
  # lsvg -l rootvg | grep wpar3
  fslv09              jfs2       2     2     1    closed/syncd  /wpars/wpar3
  fslv10              jfs2       3     3     1    closed/syncd  /wpars/wpar3/db
  fslv11              jfs2       2     2     1    closed/syncd  /wpars/wpar3/home
  fslv12              jfs2       8     8     1    closed/syncd  /wpars/wpar3/tmp
  fslv13              jfs2       2     2     1    closed/syncd  /wpars/wpar3/var
  # mkwpar -n wpar4 -L image_data=none > /dev/null; lsvg -l rootvg | grep wpar4
  fslv14              jfs2       1     1     1    closed/syncd  /wpars/wpar4
  fslv15              jfs2       1     1     1    closed/syncd  /wpars/wpar4/home
  fslv16              jfs2       1     1     1    closed/syncd  /wpars/wpar4/tmp
  fslv17              jfs2       1     1     1    closed/syncd  /wpars/wpar4/var

What is none is refused before anything is made:

  # mkwpar -n wpar5 -L image_data=/tmp/nosuch
  mkwpar: /tmp/nosuch: A file or directory in the path name does not exist.
  [1]
  # print 'image_data:\n\tIMAGE_TYPE= bff\nfs_data:\n\tFS_NAME= /\n\tFS_LV= /dev/no' > /tmp/bad.data
  # mkwpar -n wpar5 -L image_data=/tmp/bad.data
  mkwpar: /tmp/bad.data, line 3: this is not understood: FS_NAME= /
  [1]
  # mkwpar -n wpar5 -L image_data
  Usage: mkwpar [-a] [-A] [-b DevExportsFile] [-B Device] [-c] [-d Directory]
         [-D Attribute=Value ...]... [-F] [-g VolumeGroup] [-h HostName] [-i]
         [-I Attribute=Value ...]... [-l] [-L Attribute=Value ...]
         [-M Attribute=Value ...]... [-N Attribute=Value ...]... [-P] [-r]
         [-R Attribute=Value ...] [-s] [-S Attribute[+|-]=Value ...]
         [-u UserScript] [-v]
         {-n WparName [-p [Name]] [-e ExistingWpar | -f InFile] [-o OutFile [-w]]
         | -p [Name] | -f InFile | -w -o OutFile}
  [1]
  # mkwpar -n wpar5 -L nosuch=1
  mkwpar: nosuch is not a valid image attribute.
  [1]
  # mkwpar -n wpar5 -L shrink=yes image_data=/tmp/my.data
  mkwpar: Level 6.0.0.0 does not have the attribute shrink: that came with level 7.1.0.0.
  [1]
  # mkwpar -n wpar5 -E /tmp
  mkwpar: Not a recognized flag: E
  Usage: mkwpar [-a] [-A] [-b DevExportsFile] [-B Device] [-c] [-d Directory]
         [-D Attribute=Value ...]... [-F] [-g VolumeGroup] [-h HostName] [-i]
         [-I Attribute=Value ...]... [-l] [-L Attribute=Value ...]
         [-M Attribute=Value ...]... [-N Attribute=Value ...]... [-P] [-r]
         [-R Attribute=Value ...] [-s] [-S Attribute[+|-]=Value ...]
         [-u UserScript] [-v]
         {-n WparName [-p [Name]] [-e ExistingWpar | -f InFile] [-o OutFile [-w]]
         | -p [Name] | -f InFile | -w -o OutFile}
  mkwpar: Level 6.0.0.0 does not have the flag -E: it came with level 7.1.0.0.
  [1]
  # sed 's/FS_SIZE= [0-9]*/FS_SIZE= 999999999/' /tmp/my.data > /tmp/big.data
  # mkwpar -n wpar5 -L image_data=/tmp/big.data
  mkwpar: Creating file systems...
  0516-404 allocp: This system cannot fulfill the allocation request.
  	There are not enough free partitions or not enough physical volumes
  	to keep strictness and satisfy allocation requests.  The command
  	should be retried with different allocation characteristics.
  0516-822 mklv: Unable to create logical volume.
  mkwpar: Volume group rootvg has 468 free physical partitions; 3815 are needed.
  [1]
  # lswpar -qca name
  wpar1
  wpar2
  wpar3
  wpar4
