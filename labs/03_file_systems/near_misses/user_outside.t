Lab: 03_file_systems
Checkpoint: again
Caught by: user

mkuser was typed at the wrong prompt.

  # mkwpar -n {{first}}
  # startwpar {{first}}
  # mkuser {{user}}
