Source: OURS
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

The processes of this terminal:

  # ps
  # ps -f

Columns by name:

  # ps -e -o pid,comm | grep init
  # ps -ef | grep cron
  # ps -o user,tty,args

By partition:

  # ps -ef -@ | head -3
  # ps -@ wpar1 -o comm | sort | head -5
  # ps -@ nosuch
  # ps -o nosuch
