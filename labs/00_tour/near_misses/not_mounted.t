Lab: 00_tour
After: files
Checkpoint: disks
Caught by: mounted

Made, and not mounted: what is copied goes into the directory below.

  # lsvg rootvg > {{mine}}/rootvg
  # crfs -v jfs2 -g rootvg -m /{{store}} -a size={{size}}M -A yes
  # cp /etc/hosts /{{store}}
