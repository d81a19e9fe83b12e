Lab: 03_file_systems

Checkpoint: again

  # mkwpar -n {{first}}
  # startwpar {{first}}
  # clogin {{first}} mkuser {{user}}

Checkpoint: group

  # mkvg -y {{group}} hdisk1
  # mkwpar -n {{name}} -g {{group}} -M directory=/{{dir}} size={{size}}M
  # startwpar {{name}}
  # lsvg -l {{group}}

Checkpoint: borrowed

  # mkdir /{{pool}}
  # echo {{word}} > /{{pool}}/note
  # mkwpar -l -n {{own}} -g {{group}} -M directory=/{{pool}} vfs=namefs dev=/{{pool}} mountopts=ro
  # startwpar {{own}}
  # clogin {{own}} 'hostname > /usr/mine'
  # clogin {{own}} cp /{{pool}}/note /home/note

Checkpoint: grown

  # clogin {{name}}
  root@{{name}} AIX 6 Beta : / # dd if=/dev/zero of=/home/ballast bs=1024k count=64 || df -k /home > /tmp/full
  root@{{name}} AIX 6 Beta : / # exit
  # chfs -a size=+{{more}}M {{base}}/home
  # crfs -v jfs2 -g {{group}} -m {{base}}/{{logs}} -u {{name}} -a logname=INLINE -a size=128M
  # mount {{base}}/{{logs}}

Checkpoint: hurt

  # clogin {{name}} 'hostname > /{{logs}}/mark'
  # umount {{base}}/{{logs}}
  # clogin {{name}} 'ls /{{logs}} > /tmp/missing'
  # mount {{base}}/{{logs}}
  # clogin {{name}} 'ls /{{logs}} > /tmp/found'
  # mklv -y {{hog}} rootvg $(lsvg rootvg | awk '/FREE PPs/ { print $6 }')
  # chfs -a size=+128M /wpars/{{first}}/home 2> /tmp/refused || cat /tmp/refused

Checkpoint: repaired

  # rmlv -f {{hog}}
  # chfs -a size=+128M /wpars/{{first}}/home
  # rmwpar -F {{own}}
  # lsvg -l {{group}}
