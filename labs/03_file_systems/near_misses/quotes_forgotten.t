Lab: 03_file_systems
After: group
Checkpoint: borrowed
Caught by: mine

Without quotes it is the outer shell that opens /usr/mine.

  # mkdir /{{pool}}
  # echo {{word}} > /{{pool}}/note
  # mkwpar -l -n {{own}} -g {{group}} -M directory=/{{pool}} vfs=namefs dev=/{{pool}} mountopts=ro
  # startwpar {{own}}
  # clogin {{own}} hostname > /usr/mine
  # clogin {{own}} cp /{{pool}}/note /home/note
