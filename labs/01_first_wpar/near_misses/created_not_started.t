Lab: 01_first_wpar
After: created
Checkpoint: started
Caught by: active

"created successfully" sounds like running.

  # lswpar
