Source: OURS

What it shows:

  # lsfs
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /dev/hd4        --         /                      jfs2  262144  --         yes  no 
  /dev/hd1        --         /home                  jfs2  262144  --         yes  no 
  /dev/hd2        --         /usr                   jfs2  5767168 --         yes  no 
  /dev/hd9var     --         /var                   jfs2  1048576 --         yes  no 
  /dev/hd3        --         /tmp                   jfs2  524288  --         yes  no 
  /proc           --         /proc                  procfs --      --         yes  no 
  /dev/hd10opt    --         /opt                   jfs2  262144  --         yes  no 
  /dev/locallv    --         /usr/local             jfs2  524288  rw         yes  no 
  # lsfs /home
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /dev/hd1        --         /home                  jfs2  262144  --         yes  no 
  # lsfs -c /home
  #MountPoint:Device:Vfs:Nodename:Type:Size:Options:AutoMount:Acct
  /home:/dev/hd1:jfs2:::262144::yes:no
  # lsfs -q /home
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /dev/hd1        --         /home                  jfs2  262144  --         yes  no 
    (lv size: 262144, fs size: 262144, block size: 4096, sparse files: yes, inline log: no, inline log size: 0, EAformat: v1, Quota: no, DMAPI: no, VIX: no)
  # lsfs -v jfs2 | head -2
  Name            Nodename   Mount Pt               VFS   Size    Options    Auto Accounting
  /dev/hd4        --         /                      jfs2  262144  --         yes  no 
  # lsfs /nosuch
  lsfs: 0506-915 No record matching /nosuch was found in /etc/filesystems.
  [1]
