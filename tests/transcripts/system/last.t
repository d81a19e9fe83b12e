Source: OURS

  # last
  root      pts/0                               Aug 09 11:08   still logged in.
  reboot    ~                                   Aug 02 08:03
  
  wtmp begins     Aug 02 08:03
Starts of the system are there too:
  # last reboot; last -1; last -n 1 root; last pts/0; last nosuch
  reboot    ~                                   Aug 02 08:03
  
  wtmp begins     Aug 02 08:03
  root      pts/0                               Aug 09 11:08   still logged in.
  
  wtmp begins     Aug 02 08:03
  root      pts/0                               Aug 09 11:08   still logged in.
  
  wtmp begins     Aug 02 08:03
  root      pts/0                               Aug 09 11:08   still logged in.
  
  wtmp begins     Aug 02 08:03
  
  wtmp begins     Aug 02 08:03
  # last -f /etc/security/failedlogin
  root      pts/0        10.1.1.100             Aug 01 08:00   still logged in.
  
  failedlogin begins     Aug 01 08:00
  # last -f /nosuch
  last: /nosuch: A file or directory in the path name does not exist.
  [1]
  # last -n 0
  Usage: last [-f File] [-n Number] [Name ...]
  [1]
  # last -n x
  Usage: last [-f File] [-n Number] [Name ...]
  [1]
