Lab: 07_db2
After: ready
Checkpoint: installed
Caught by: installed

The engine, and what it needs: that is not all.

  # installp -acgXYd /mnt/db2v8 db2_08_01.db2.engn
  # clogin {{name}} "lslpp -l 'db2*' > /tmp/filesets"
  # syncwpar {{name}} > /tmp/synced
