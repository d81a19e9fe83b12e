Lab: 00_tour
Checkpoint: first
Caught by: said

Without the path the file is where one happens to be.

  # echo {{word}} > hello
  # date >> hello
