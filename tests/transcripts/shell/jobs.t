Source: OURS

Jobs in the background:

  # sleep 30 &
  [1]	222966
  # jobs
  [1] +  Running                 sleep 30 &
  # kill %1; wait
  [1] +  Terminated              sleep 30 &
  # print $?
  0

A line after it says how it ended:

  # true & wait; print done
  [1]	546984
  done
  [1] +  Done                    true & wait; print done
