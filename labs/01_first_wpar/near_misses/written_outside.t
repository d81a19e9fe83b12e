Lab: 01_first_wpar
After: started
Checkpoint: inside
Caught by: report

Typed at the wrong prompt: the global /home has the file, and {{name}} has none.

  # hostname > /home/report
  # uname -W >> /home/report
