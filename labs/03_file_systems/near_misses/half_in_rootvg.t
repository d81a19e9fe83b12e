Lab: 03_file_systems
After: again
Checkpoint: group
Caught by: placed

One file system was put elsewhere.

  # mkvg -y {{group}} hdisk1
  # mkwpar -n {{name}} -g {{group}} -M directory=/{{dir}} size={{size}}M -M directory=/old vg=rootvg
  # startwpar {{name}}
