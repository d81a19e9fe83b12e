Lab: 07_db2
After: ready
Checkpoint: installed
Caught by: synced

What it says goes to the standard output.

  # installp -acgXYd /mnt/db2v8 all
  # clogin {{name}} "lslpp -l 'db2*' > /tmp/filesets"
  # syncwpar {{name}} 2> /tmp/synced
