Source: OURS the flags of lslpp and rpm that no other page types

The files of a fileset, path by path.

  # lslpp -f bos.net.nfs.server
    Fileset               File
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.net.nfs.server 6.1.0.0 /usr/sbin/bootparamd
                          /usr/sbin/chnfsexp
                          /usr/sbin/exportfs
                          /usr/sbin/mknfsexp
                          /usr/sbin/nfsd
                          /usr/sbin/rmnfsexp
                          /usr/sbin/rpc.mountd
                          /usr/sbin/rpc.pcnfsd
                          /usr/sbin/rpc.rexd
                          /usr/sbin/rpc.rquotad
                          /usr/sbin/rpc.rstatd
                          /usr/sbin/rpc.rusersd
                          /usr/sbin/rpc.rwalld
                          /usr/sbin/rpc.sprayd
  
  Path: /etc/objrepos
    bos.net.nfs.server 6.1.0.0 NONE
  # lslpp -a bos.net.nfs.server
  Usage: lslpp {-l | -L | -h | -f | -p | -d} [-a] [-c] [-I] [-q] [-O {r | s | u}]
         [FilesetName ... | all]
         lslpp -w [-c] [-q] [-O {r | s | u}] FileName ...
  [1]
  # lslpp -l -I bos.net.nfs.server
    Fileset                      Level  State      Description         
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.net.nfs.server         6.1.0.0  COMMITTED  Network File System Server
  
  Path: /etc/objrepos
    bos.net.nfs.server         6.1.0.0  COMMITTED  Network File System Server
  # lslpp -l -O r bos.net.nfs.server
    Fileset                      Level  State      Description         
    ----------------------------------------------------------------------------
  Path: /etc/objrepos
    bos.net.nfs.server         6.1.0.0  COMMITTED  Network File System Server
  # lslpp -l -O u bos.net.nfs.server
    Fileset                      Level  State      Description         
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.net.nfs.server         6.1.0.0  COMMITTED  Network File System Server
  # lslpp -l -O x bos.net.nfs.server
  Usage: lslpp {-l | -L | -h | -f | -p | -d} [-a] [-c] [-I] [-q] [-O {r | s | u}]
         [FilesetName ... | all]
         lslpp -w [-c] [-q] [-O {r | s | u}] FileName ...
  [1]
  # lslpp -h -a bos.net.nfs.server
    Fileset         Level     Action       Status       Date         Time        
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.net.nfs.server
                    6.1.0.0   COMMIT       COMPLETE     07/31/07     10:00:00
                    6.1.0.0   APPLY        COMPLETE     07/31/07     10:00:00
  
  Path: /etc/objrepos
    bos.net.nfs.server
                    6.1.0.0   COMMIT       COMPLETE     07/31/07     10:00:00
                    6.1.0.0   APPLY        COMPLETE     07/31/07     10:00:00
  # lslpp -d bos.net.nfs.server
    Fileset               Dependents
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.net.nfs.server 6.1.0.0 NONE
  
  Path: /etc/objrepos
    bos.net.nfs.server 6.1.0.0 NONE
  # lslpp -p bos.net.nfs.server
    Fileset               Requisites
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.net.nfs.server 6.1.0.0 *prereq bos.net.nfs.client
  
  Path: /etc/objrepos
    bos.net.nfs.server 6.1.0.0 *prereq bos.net.nfs.client
  # rpm -q -f /etc/cdrecord.conf /usr/bin/mkisofs
  cdrecord-1.9-7
  mkisofs-1.13-4
  # rpm -q -f /etc/motd /etc/nosuch
  file /etc/motd is not owned by any package
  error: file /etc/nosuch: A file or directory in the path name does not exist.
  [2]
