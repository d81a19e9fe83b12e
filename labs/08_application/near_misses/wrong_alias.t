Lab: 08_application
After: status
Checkpoint: lives
Caught by: alias

Another address than was asked for.

  # wparexec -n {{app}} -N interface=en1 address={{wrong}} netmask=255.255.252.0 -- /usr/bin/sleep 9999 &
  # clogin {{app}}
  # hostname > /home/report
  # uname -W >> /home/report
  # exit
