Source: OURS the logical volumes of a backup come back by their names where those are free
Setup: mkwpar -n wpar1 > /dev/null
Setup: mkwpar -n wpar2 > /dev/null
Setup: savewpar -f /tmp/two.bff wpar2 > /dev/null
Setup: rmwpar wpar1 > /dev/null
Setup: rmwpar wpar2 > /dev/null

  # restwpar -f /tmp/two.bff > /dev/null; lsfs -u wpar2 | awk '/fslv/ { print $1, $3 }'
  /dev/fslv04 /wpars/wpar2
  /dev/fslv05 /wpars/wpar2/home
  /dev/fslv06 /wpars/wpar2/tmp
  /dev/fslv07 /wpars/wpar2/var

Beside it another one has names of its own:

  # restwpar -n three -f /tmp/two.bff > /dev/null; lsfs -u three | awk '/fslv/ { print $1, $3 }'
  restwpar: Logical volume fslv04 exists already: the new one has another name.
  restwpar: Logical volume fslv05 exists already: the new one has another name.
  restwpar: Logical volume fslv06 exists already: the new one has another name.
  restwpar: Logical volume fslv07 exists already: the new one has another name.
  /dev/fslv00 /wpars/three
  /dev/fslv01 /wpars/three/home
  /dev/fslv02 /wpars/three/tmp
  /dev/fslv03 /wpars/three/var
