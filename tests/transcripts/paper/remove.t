Source: PAPER "Removing a WPAR"
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

Without a trace:

  # rmwpar -F wpar1
  # lsvg -l rootvg | grep -c wpar
  # grep -c wpar1 /etc/filesystems
  # lswpar; print $?
