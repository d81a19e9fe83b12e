Lab: 08_application
After: status
Checkpoint: lives
Caught by: report

Typed at the wrong prompt: the path is the same in both, the host name is not.

  # wparexec -n {{app}} -N interface=en1 address={{address}} netmask=255.255.252.0 -- /usr/bin/sleep 9999 &
  # hostname > /home/report
  # uname -W >> /home/report
