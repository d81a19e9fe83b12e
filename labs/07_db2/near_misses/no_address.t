Lab: 07_db2
Checkpoint: ready
Caught by: up

It runs, and has no address.

  # mkwpar -n {{name}}
  # startwpar {{name}}
  # clogin {{name}} mkgroup id={{gid}} {{group}}
