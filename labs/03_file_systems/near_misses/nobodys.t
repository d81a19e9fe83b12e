Lab: 03_file_systems
After: group
Checkpoint: grown
Caught by: added

Without -u it is the global environment's: no startwpar will ever mount it.

  # clogin {{name}} 'dd if=/dev/zero of=/home/ballast bs=1024k count=64; df -k /home > /tmp/full'
  # chfs -a size=+{{more}}M {{base}}/home
  # crfs -v jfs2 -g {{group}} -m {{base}}/{{logs}} -a logname=INLINE -a size=128M
  # mount {{base}}/{{logs}}
