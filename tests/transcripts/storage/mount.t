Source: PAPER the listing inside a WPAR
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

What it shows:

  # mount
  # clogin wpar1 mount

Unmounting and mounting:

  # umount /usr/local; df /usr/local
  # mount /usr/local; mount | grep local

What is refused:

  # mount /usr/local
  # mount /nosuch
  # umount /nosuch
  # umount /usr
  # unmount /wpars/wpar1
