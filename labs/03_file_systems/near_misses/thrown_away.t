Lab: 03_file_systems
After: group
Checkpoint: grown
Caught by: ballast

Room was made twice.

  # clogin {{name}} 'dd if=/dev/zero of=/home/ballast bs=1024k count=64; df -k /home > /tmp/full; rm /home/ballast'
  # chfs -a size=+{{more}}M {{base}}/home
  # crfs -v jfs2 -g {{group}} -m {{base}}/{{logs}} -u {{name}} -a logname=INLINE -a size=128M
  # mount {{base}}/{{logs}}
