Source: OURS

A directory goes into an archive, and out of it elsewhere:

  # mkdir -p /tmp/etc/sub /tmp/there; cd /tmp; cp /etc/hosts etc/hosts
  # print 'a text' > etc/sub/text; ln -s sub/text etc/link; ln etc/hosts etc/same
  # touch -t 200705211230 etc/hosts etc/sub/text etc/sub etc
  # tar -cvf etc.tar etc
  a etc
  a etc/hosts 1 blocks.
  a etc/link symbolic link to sub/text
  a etc/same link to etc/hosts
  a etc/sub
  a etc/sub/text 1 blocks.
  # tar -tf etc.tar
  etc/
  etc/hosts
  etc/link
  etc/same
  etc/sub/
  etc/sub/text
  # tar -tvf etc.tar etc/sub
  drwxr-xr-x   0 0        0 May 21 12:30:00 2007 etc/sub/
  -rw-r--r--   0 0        7 May 21 12:30:00 2007 etc/sub/text
  # cd there; tar -xvf ../etc.tar
  x etc
  x etc/hosts, 193 bytes, 1 media blocks.
  x etc/link symbolic link to sub/text
  x etc/same link to etc/hosts
  x etc/sub
  x etc/sub/text, 7 bytes, 1 media blocks.
  # diff etc/hosts /tmp/etc/hosts; cat etc/link
  a text
  # rm -r etc; tar xf ../etc.tar etc/sub; find etc
  etc
  etc/sub
  etc/sub/text

Through a pipe, and from and to another directory:

  # tar -cf - -C /tmp etc | (cd /tmp/there && tar -xf -); find . | sort
  .
  ./etc
  ./etc/hosts
  ./etc/link
  ./etc/same
  ./etc/sub
  ./etc/sub/text
  # print new > /tmp/etc/sub/text; cd /tmp; tar -uvf etc.tar etc/sub/text
  a etc/sub/text 1 blocks.
  # tar -xOf etc.tar
  tar: Not a recognized flag: O
  Usage: tar {-c | -r | -t | -u | -x} [-hmopv] [-b Blocks] [-f Archive] [-L InputList]
         [File | Directory | -C Directory] ...
  [1]
  # tar -cf other.tar nosuch
  tar: nosuch: A file or directory in the path name does not exist.
  [1]
  # tar -tf etc.tar nosuch
  tar: nosuch is not in the archive.
  [1]
  # tar -tf nosuch.tar
  tar: nosuch.tar: A file or directory in the path name does not exist.
  [1]
  # tar -tf /etc/hosts
  tar: /etc/hosts is not an archive, or it is damaged.
  [1]
  # tar -c etc
  tar: /dev/rmt0: A file or directory in the path name does not exist.
  [1]
  # tar etc
  tar: Not a recognized flag: e
  Usage: tar {-c | -r | -t | -u | -x} [-hmopv] [-b Blocks] [-f Archive] [-L InputList]
         [File | Directory | -C Directory] ...
  [1]
