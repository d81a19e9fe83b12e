Lab: 07_db2
After: ready
Checkpoint: installed
Caught by: inside

> was read by the shell outside: the list lies in the wrong /tmp.

  # installp -acgXYd /mnt/db2v8 all
  # clogin {{name}} lslpp -l 'db2*' > /tmp/filesets
  # syncwpar {{name}} > /tmp/synced
