Lab: 03_file_systems
After: grown
Checkpoint: hurt
Caught by: missing

Nothing was unmounted, and the list is of another directory.

  # clogin {{name}} 'hostname > /{{logs}}/mark'
  # clogin {{name}} 'ls / > /tmp/missing'
  # clogin {{name}} 'ls /{{logs}} > /tmp/found'
  # mklv -y {{hog}} rootvg $(lsvg rootvg | awk '/FREE PPs/ { print $6 }')
  # chfs -a size=+128M /wpars/{{first}}/home 2> /tmp/refused
