Lab: 03_file_systems
After: again
Checkpoint: group
Caught by: runs

Everything is there, and nothing runs.

  # mkvg -y {{group}} hdisk1
  # mkwpar -n {{name}} -g {{group}} -M directory=/{{dir}} size={{size}}M
