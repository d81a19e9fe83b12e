Lab: 00_tour
After: files
Checkpoint: disks
Caught by: inside

Copied first, mounted then: the file lies below, out of sight.

  # lsvg rootvg > {{mine}}/rootvg
  # crfs -v jfs2 -g rootvg -m /{{store}} -a size={{size}}M -A yes
  # cp /etc/hosts /{{store}}
  # mount /{{store}}
