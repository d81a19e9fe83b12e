Lab: 03_file_systems
After: grown
Checkpoint: hurt
Caught by: taken

There is room left, and so nothing is refused.

  # clogin {{name}} 'hostname > /{{logs}}/mark'
  # umount {{base}}/{{logs}}
  # clogin {{name}} 'ls /{{logs}} > /tmp/missing'
  # mount {{base}}/{{logs}}
  # clogin {{name}} 'ls /{{logs}} > /tmp/found'
  # mklv -y {{hog}} rootvg 400
