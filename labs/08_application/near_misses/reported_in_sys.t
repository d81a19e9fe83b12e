Lab: 08_application
After: status
Checkpoint: lives
Caught by: report

Typed in the system WPAR, whose /home is its own.

  # wparexec -n {{app}} -N interface=en1 address={{address}} netmask=255.255.252.0 -- /usr/bin/sleep 9999 &
  # clogin {{sys}}
  # hostname > /home/report
  # uname -W >> /home/report
  # exit
