Source: PAPER with -F; OURS the rest
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What it shows:

  # startwpar wpar1; rmwpar wpar1
  # lswpar
  # rmwpar -F wpar1
  # lswpar; lsvg -l rootvg | grep -c wpar; grep -c wpar1 /etc/filesystems
  # rmwpar wpar1
  # rmwpar

-p keeps the file systems:

  # mkwpar -n wpar2 > /dev/null; rmwpar -p wpar2
  # lsfs | grep wpar2
