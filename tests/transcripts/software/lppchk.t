Source: OURS the sentences are believed
Setup: mkwpar -n wpar1; startwpar wpar1

All is well:

  # lppchk -v; lppchk -f; lppchk -l; lppchk -c; clogin wpar1 lppchk -c; lppchk -vO r bos.wpars; clogin wpar1 lppchk -v; clogin wpar1 lppchk -f

What syncwpar has still to bring, a file and a link that are gone:

  # installp -acgXYd /mnt/openssh all > /dev/null; clogin wpar1 lppchk -v
  lppchk:  The following filesets need to be installed or corrected to bring
           the system to a consistent state:
  
    openssh.base.client 4.3.0.5301            (usr: COMMITTED, root: not installed)
    openssh.base.server 4.3.0.5301            (usr: COMMITTED, root: not installed)
  [1]
  # rm /usr/bin/scp /usr/bin/slogin; lppchk -f 'openssh*'; lppchk -l openssh.base.client
  lppchk: 0504-206  File /usr/bin/scp could not be located.
  lppchk: The symbolic link /usr/bin/slogin could not be located.
  [1]
  # syncwpar wpar1 > /dev/null; clogin wpar1 lppchk -v

A file that is not as it came; one that is meant to change is not looked into:

  # cp /usr/bin/false /usr/bin/ssh; print x >> /etc/ssh/sshd_config; lppchk -f openssh.base.client
  lppchk: 0504-206  File /usr/bin/scp could not be located.
  lppchk: 0504-208  Size of /usr/bin/ssh is 41652,
          expected value was 37088.
  [1]
  # tr '[a-z]' '[b-za]' < /usr/lpp/bos/README > /tmp/r; cat /tmp/r > /usr/lpp/bos/README; lppchk -f bos.rte; lppchk -c bos.rte
  lppchk: The contents of /usr/lpp/bos/README are not as they came.
  [1]

Half of what is typed is wrong:

  # lppchk -v nosuch
  lppchk: 0504-132  Fileset nosuch not installed.
  [1]
  # lppchk
  Usage: lppchk {-c | -f | -l | -v} [-O {r | s | u}] [FilesetName ...]
  [1]
  # lppchk -v -f
  Usage: lppchk {-c | -f | -l | -v} [-O {r | s | u}] [FilesetName ...]
  [1]
  # lppchk -v -O x
  Usage: lppchk {-c | -f | -l | -v} [-O {r | s | u}] [FilesetName ...]
  [1]
  # lppchk -q
  lppchk: Not a recognized flag: q
  Usage: lppchk {-c | -f | -l | -v} [-O {r | s | u}] [FilesetName ...]
  [1]
