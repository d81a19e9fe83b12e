Lab: 03_file_systems
After: group
Checkpoint: borrowed
Caught by: private

Without -l the /usr is the global environment's.

  # mkdir /{{pool}}
  # echo {{word}} > /{{pool}}/note
  # mkwpar -n {{own}} -g {{group}} -M directory=/{{pool}} vfs=namefs dev=/{{pool}} mountopts=ro
  # startwpar {{own}}
  # clogin {{own}} cp /{{pool}}/note /home/note
