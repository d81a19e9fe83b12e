Lab: 01_first_wpar
After: started
Checkpoint: inside
Caught by: report

The right file, written through the global environment's eyes: it says uataix6, and 0.

  # hostname > /wpars/wpar1/home/report
  # uname -W >> /wpars/wpar1/home/report
