Lab: 01_first_wpar
After: started
Checkpoint: inside
Caught by: report

The right file, written through the global environment's eyes: it says uataix6, and 0.

  # hostname > /wpars/{{name}}/home/report
  # uname -W >> /wpars/{{name}}/home/report
