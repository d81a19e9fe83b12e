Source: OURS

A job in the background, and its end:

  # sleep 100 &
  # kill $!
  # wait; print $?
  # kill 999999
  # kill -l | head -3
  # kill
  # kill -NOSUCH 1
  # kill notanumber
