Source: PAPER
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # clogin wpar1
  # startwpar wpar1
  # clogin wpar1
  root@wpar1 AIX 6 Beta : / # hostname; uname -W
  root@wpar1 AIX 6 Beta : / # id
  root@wpar1 AIX 6 Beta : / # ps -ef | wc -l
  root@wpar1 AIX 6 Beta : / # exit

A command, as another user:

  # clogin wpar1 uname -n
  # clogin wpar1 -l bin id
  # clogin -l bin wpar1 id
  # clogin wpar1 -l nosuch id
  # clogin wpar1 nosuch
  # clogin wpar1 false
  # clogin nosuch
  # clogin
