Lab: 03_file_systems
After: again
Checkpoint: group
Caught by: group

The disk was added to rootvg: what lies on hdisk1 then is anybody's.

  # extendvg rootvg hdisk1
  # mkwpar -n {{name}} -M directory=/{{dir}} size={{size}}M
  # startwpar {{name}}
