Source: OURS the names of the copies are in the manual, the listing is ours

Images from the CD, kept on disk:

  # bffcreate -l -d /dev/cd0
  #Package                    Level            Parts
  bos.games                   6.1.0.0          usr
  bos.sysmgt                  6.1.0.0          usr,root
  # bffcreate -l -d /mnt/db2v8
  #Package                    Level            Parts
  db2_08_01                   8.1.1.16         usr
  # mkdir /usr/local/images
  # bffcreate -v -d /dev/cd0 -t /usr/local/images bos.games
  /usr/local/images/bos.games.6.1.0.0.I
  # ls -l /usr/local/images
  total 808
  -rw-r--r--    1 root     system       413696 Aug 09 11:08 bos.games.6.1.0.0.I
  # head -2 /usr/local/images/.toc | tail -1
  bos.games.6.1.0.0.I 4 R I bos.games {
  # installp -Ld /usr/local/images
  bos.games:bos.games:6.1.0.0::I:C:::::N:Games::::0::
  # echo openssh.base 4.3.0.5301 | bffcreate -qv -d /mnt/openssh -t /usr/local/images -f -
  /usr/local/images/openssh.base.4.3.0.5301.I
  # installp -Ld /usr/local/images | cut -d: -f2
  bos.games
  openssh.base.client
  openssh.base.server
  # bffcreate -X -d /mnt/db2v8 all; ls /usr/sys/inst.images
  db2_08_01.8.1.1.16.I

What is refused:

  # bffcreate -d /mnt/db2v8 -t /mnt all
  bffcreate: There is not enough room in /: 42152 more 512-byte blocks are needed.
  [1]
  # bffcreate -d /dev/cd0 bos.nosuch bos.games 5.1.0.0
  bffcreate: bos.nosuch is not on the medium.
  bffcreate: bos.games 5.1.0.0 is not on the medium.
  [1]
  # bffcreate -d /nosuch all
  bffcreate: /nosuch does not exist.
  [1]
  # bffcreate -d /dev/cd0 -t /nosuch all
  bffcreate: /nosuch does not exist.
  [1]
  # bffcreate -d /tmp all
  bffcreate: No installation images were found in /tmp.
  [1]
  # bffcreate all
  bffcreate: The device /dev/rmt0 could not be accessed: use -d to name another.
  [1]
  # bffcreate -d /dev/cd0
  Usage: bffcreate [-q] [-v] [-X] [-d Device] [-t SaveDir]
         {-l | Package [Level] ... | -f ListFile | all}
  [1]
  # bffcreate -l bos.games
  Usage: bffcreate [-q] [-v] [-X] [-d Device] [-t SaveDir]
         {-l | Package [Level] ... | -f ListFile | all}
  [1]
  # mount -rv cdrfs /dev/cd0 /mnt/cdrom; bffcreate -d /mnt/openssh -t /mnt/cdrom all
  bffcreate: /mnt/cdrom: The file system has read permission only.
  [1]
  # su cgibson -c 'bffcreate -d /mnt/openssh -t /tmp all'
  bffcreate: Only root may run this command.
  [1]
