Lab: 08_application
After: lives
Checkpoint: ended
Caught by: kept

What it wrote is taken away with it, by hand.

  # stopwpar {{app}}
  # rm /home/report
