Lab: 00_tour
Checkpoint: first
Caught by: said

With > the second command throws away what the first has written.

  # echo {{word}} > /tmp/hello
  # date > /tmp/hello
