Lab: 03_file_systems
After: group
Checkpoint: grown
Caught by: full

Looked at when there was room again.

  # clogin {{name}} dd if=/dev/zero of=/home/ballast bs=1024k count=64
  # chfs -a size=+{{more}}M {{base}}/home
  # clogin {{name}} 'df -k /home > /tmp/full'
  # crfs -v jfs2 -g {{group}} -m {{base}}/{{logs}} -u {{name}} -a logname=INLINE -a size=128M
  # mount {{base}}/{{logs}}
