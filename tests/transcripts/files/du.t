Source: OURS

Blocks of 512 bytes, for every directory below:

  # mkdir -p /tmp/d/below; cd /tmp/d
  # head -c 102400 /dev/zero > big; print small > below/small
  # du
  8	./below
  208	.
  # du -a
  8	./below/small
  8	./below
  200	./big
  208	.
  # du -s
  208	.
  # du -sk *
  4	below
  100	big
  # du -sm .
  0.10	.
  # ln big same; du -s; du -sl .
  208	.
  208	.
  # du -k nosuch
  du: nosuch: A file or directory in the path name does not exist.
  [1]
  # du -z
  du: Not a recognized flag: z
  Usage: du [-a | -s] [-k | -m | -g] [-l] [-r] [-x] [-H | -L] [File ...]
  [1]
