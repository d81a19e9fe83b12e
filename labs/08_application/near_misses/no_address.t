Lab: 08_application
After: status
Checkpoint: lives
Caught by: alias

Without -N it has none.

  # wparexec -n {{app}} -- /usr/bin/sleep 9999 &
  # clogin {{app}}
  # hostname > /home/report
  # uname -W >> /home/report
  # exit
