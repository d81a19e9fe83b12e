Source: OURS no screen of mkwpardata is known; the stanzas are those of mkszfile
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What its file systems lie on:

  # mkwpardata wpar1
  Creating information file for workload partition wpar1.

  # head -20 /tmp/wpardata/wpar1/image.data
  image_data:
  	IMAGE_TYPE= bff
  	DATE_TIME= Thu Aug  9 11:08:00 EET 2007
  	UNAME_INFO= AIX uataix6 0 6 0000273A4C00
  	PRODUCT_TAPE= no
  	USERVG_LIST= 
  	PLATFORM= chrp
  	OSLEVEL= 6.0.0.0
  	OSLEVEL_R= 6000-01 BETA
  	CPU_ID= 0000273A4C00
  	LPAR_ID= 1
  	WPAR_NAME= wpar1
  
  logical_volume_policy:
  	SHRINK= no
  	EXACT_FIT= no
  
  ils_data:
  	LANG= en_US
  

  # grep -p fs_data /tmp/wpardata/wpar1/image.data | head -12
  fs_data:
  	FS_NAME= /
  	FS_SIZE= 262144
  	FS_MIN_SIZE= 50848
  	FS_LV= /dev/fslv00
  	FS_JFS2_BS= 4096
  	FS_JFS2_SPARSE= yes
  	FS_JFS2_INLINELOG= yes
  	FS_JFS2_EAFORMAT= v1
  	FS_JFS2_QUOTA= no
  	FS_JFS2_DMAPI= no
  	FS_JFS2_VIX= yes

Map files, for an exact fit:

  # mkwpardata -m -X wpar1; grep MAPFILE /tmp/wpardata/wpar1/image.data
  Creating information file for workload partition wpar1.
  	MAPFILE= /tmp/wpardata/wpar1/fslv00.map
  	MAPFILE= /tmp/wpardata/wpar1/fslv01.map
  	MAPFILE= /tmp/wpardata/wpar1/fslv02.map
  	MAPFILE= /tmp/wpardata/wpar1/fslv03.map

  # cat /tmp/wpardata/wpar1/fslv00.map
  hdisk0:0117

What is refused:

  # mkwpardata nosuch
  mkwpardata: 0960-419 Could not find a workload partition called nosuch.
  [1]

  # mkwpardata
  Usage: mkwpardata [-X] [-m] WparName
  [1]

