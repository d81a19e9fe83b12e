Lab: 03_file_systems
After: group
Checkpoint: grown
Caught by: added

In the right place of the tree, and on the wrong disk.

  # clogin {{name}} 'dd if=/dev/zero of=/home/ballast bs=1024k count=64; df -k /home > /tmp/full'
  # chfs -a size=+{{more}}M {{base}}/home
  # crfs -v jfs2 -g rootvg -m {{base}}/{{logs}} -u {{name}} -a logname=INLINE -a size=128M
  # mount {{base}}/{{logs}}
