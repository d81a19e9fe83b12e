Lab: 00_tour
After: files
Checkpoint: disks
Caught by: before

Written down when it was over.

  # crfs -v jfs2 -g rootvg -m /{{store}} -a size={{size}}M -A yes
  # mount /{{store}}
  # cp /etc/hosts /{{store}}
  # lsvg rootvg > {{mine}}/rootvg
