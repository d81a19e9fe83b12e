Lab: 00_tour
After: files
Checkpoint: disks
Caught by: at_boot

crfs without -A: after the next start it is not there.

  # lsvg rootvg > {{mine}}/rootvg
  # crfs -v jfs2 -g rootvg -m /{{store}} -a size={{size}}M
  # mount /{{store}}
  # cp /etc/hosts /{{store}}
