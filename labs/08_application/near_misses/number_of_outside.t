Lab: 08_application
After: status
Checkpoint: lives
Caught by: number

The second line is added outside.

  # wparexec -n {{app}} -N interface=en1 address={{address}} netmask=255.255.252.0 -- /usr/bin/sleep 9999 &
  # clogin {{app}}
  # hostname > /home/report
  # exit
  # uname -W >> /home/report
