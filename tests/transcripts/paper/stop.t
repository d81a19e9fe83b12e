Source: PAPER "Starting and Stopping a WPAR"
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

It is stopped: nothing runs, nothing is mounted, the address has gone:

  # stopwpar -Fv wpar1
  # ifconfig en1
  # lsvg -l rootvg | grep wpar1
  # lswpar
