Lab: 03_file_systems
Checkpoint: again
Caught by: ready

"Created successfully" sounds like running.

  # mkwpar -n {{first}}
