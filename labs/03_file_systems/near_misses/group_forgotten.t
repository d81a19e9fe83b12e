Lab: 03_file_systems
After: again
Checkpoint: group
Caught by: placed

The group was made, and mkwpar was not told of it.

  # mkvg -y {{group}} hdisk1
  # mkwpar -n {{name}} -M directory=/{{dir}} size={{size}}M
  # startwpar {{name}}
