Lab: 03_file_systems
After: grown
Checkpoint: hurt
Caught by: missing

Inside, nothing can be unmounted: the mark never was away.

  # clogin {{name}} 'hostname > /{{logs}}/mark'
  # clogin {{name}} umount /{{logs}}
  # clogin {{name}} 'ls /{{logs}} > /tmp/missing'
  # mklv -y {{hog}} rootvg $(lsvg rootvg | awk '/FREE PPs/ { print $6 }')
  # chfs -a size=+128M /wpars/{{first}}/home 2> /tmp/refused
  # clogin {{name}} 'ls /{{logs}} > /tmp/found'
