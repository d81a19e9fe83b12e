Lab: 00_tour
After: files
Checkpoint: disks
Caught by: made

Without the M the size counts blocks of 512 bytes.

  # lsvg rootvg > {{mine}}/rootvg
  # crfs -v jfs2 -g rootvg -m /{{store}} -a size={{size}} -A yes
  # mount /{{store}}
  # cp /etc/hosts /{{store}}
