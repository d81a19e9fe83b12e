Source: PAPER "Creating a System WPAR"

The first workload partition is made:

  # mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

What mkwpar made: logical volumes, and stanzas of /etc/filesystems:

  # lsvg -l rootvg | grep wpar
  # grep -p wpar /etc/filesystems
  # lswpar
