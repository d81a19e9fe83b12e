Source: PAPER
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

What it shows:

  # df
  # df -k /tmp
  # df -m /
  # df -g /usr
  # df -I /home
  # df -i /home
  # df /etc
  # df /nosuch

Inside a workload partition:

  # clogin wpar1 df
