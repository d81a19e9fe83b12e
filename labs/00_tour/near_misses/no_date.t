Lab: 00_tour
Checkpoint: first
Caught by: dated

Half of it.

  # echo {{word}} > /tmp/hello
