Lab: 03_file_systems
After: again
Checkpoint: group
Caught by: data

Without size= a file system is as small as can be.

  # mkvg -y {{group}} hdisk1
  # mkwpar -n {{name}} -g {{group}} -M directory=/{{dir}}
  # startwpar {{name}}
