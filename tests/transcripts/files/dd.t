Source: OURS messages recalled

Copying by blocks:

  # dd if=/etc/motd of=/tmp/motd
  1+1 records in.
  1+1 records out.
  # cmp /etc/motd /tmp/motd; dd if=/dev/zero of=/tmp/ten bs=1024k count=10; ls -l /tmp/ten | cut -c30-45
  10+0 records in.
  10+0 records out.
  em     10485760 
  # print hello | dd conv=ucase 2> /dev/null
  HELLO
  # dd if=/nosuch
  dd: /nosuch: A file or directory in the path name does not exist.
  [2]
  # dd bs=nothing
  dd: bs=nothing is not a word of dd's.
  [2]
  # sync; sync
  # getopt ab: -a -b c d; getopt a -x; print $?
  -a -b c -- d
  getopt: Not a recognized flag: x
  --
  1
