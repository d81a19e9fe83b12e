Lab: 01_first_wpar
After: inside
Checkpoint: inside
Caught by: apart

First at the wrong prompt, then at the right one; the first file was left behind.

  # hostname > /home/report
