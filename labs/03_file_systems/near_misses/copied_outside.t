Lab: 03_file_systems
After: group
Checkpoint: borrowed
Caught by: read

The note was copied in the global environment, into the global environment.

  # mkdir /{{pool}}
  # echo {{word}} > /{{pool}}/note
  # mkwpar -l -n {{own}} -g {{group}} -M directory=/{{pool}} vfs=namefs dev=/{{pool}} mountopts=ro
  # startwpar {{own}}
  # clogin {{own}} 'hostname > /usr/mine'
  # cp /{{pool}}/note /home/note
