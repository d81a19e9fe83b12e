Lab: 03_file_systems
After: grown
Checkpoint: hurt
Caught by: refused

An error does not go where > leads.

  # clogin {{name}} 'hostname > /{{logs}}/mark'
  # umount {{base}}/{{logs}}
  # clogin {{name}} 'ls /{{logs}} > /tmp/missing'
  # mount {{base}}/{{logs}}
  # clogin {{name}} 'ls /{{logs}} > /tmp/found'
  # mklv -y {{hog}} rootvg $(lsvg rootvg | awk '/FREE PPs/ { print $6 }')
  # chfs -a size=+128M /wpars/{{first}}/home > /tmp/refused
