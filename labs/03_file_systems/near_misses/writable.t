Lab: 03_file_systems
After: group
Checkpoint: borrowed
Caught by: shown

mountopts was left out: inside, they can write into what is the global environment's.

  # mkdir /{{pool}}
  # echo {{word}} > /{{pool}}/note
  # mkwpar -l -n {{own}} -g {{group}} -M directory=/{{pool}} vfs=namefs dev=/{{pool}}
  # startwpar {{own}}
  # clogin {{own}} 'hostname > /usr/mine'
  # clogin {{own}} cp /{{pool}}/note /home/note
