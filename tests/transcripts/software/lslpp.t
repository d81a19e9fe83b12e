Source: OURS

What it shows:

  # lslpp -L bos.rte
    Fileset                      Level  State  Type  Description (Uninstaller)
    ----------------------------------------------------------------------------
    bos.rte                    6.1.0.0    C     F    Base Operating System
                                                     Runtime
  
  
  State codes:
   A -- Applied.
   B -- Broken.
   C -- Committed.
   E -- EFIX Locked.
   O -- Obsolete.  (partially migrated to newer version)
   ? -- Inconsistent State...Run lppchk -v.
  
  Type codes:
   F -- Installp Fileset
   P -- Product
   C -- Component
   T -- Feature
   R -- RPM Package
   E -- Interim Fix
  # lslpp -l bos.rte
    Fileset                      Level  State      Description         
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.rte                    6.1.0.0  COMMITTED  Base Operating System Runtime
  
  Path: /etc/objrepos
    bos.rte                    6.1.0.0  COMMITTED  Base Operating System Runtime
  # lslpp -lc bos.rte
  #Path:Fileset:Level:PTF Id:State:Type:Description
  /usr/lib/objrepos:bos.rte:6.1.0.0::COMMITTED:I:Base Operating System Runtime:
  /etc/objrepos:bos.rte:6.1.0.0::COMMITTED:I:Base Operating System Runtime:
  # lslpp -h bos.rte
    Fileset         Level     Action       Status       Date         Time        
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.rte
                    6.1.0.0   COMMIT       COMPLETE     07/31/07     10:00:00
                    6.1.0.0   APPLY        COMPLETE     07/31/07     10:00:00
  
  Path: /etc/objrepos
    bos.rte
                    6.1.0.0   COMMIT       COMPLETE     07/31/07     10:00:00
                    6.1.0.0   APPLY        COMPLETE     07/31/07     10:00:00
  # lslpp -w /usr/bin/ls
    File                                        Fileset               Type
    ----------------------------------------------------------------------------
    /usr/bin/ls                                 bos.rte.commands      File
  # lslpp -p bos.net.nfs.server
    Fileset               Requisites
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.net.nfs.server 6.1.0.0 *prereq bos.net.nfs.client
  
  Path: /etc/objrepos
    bos.net.nfs.server 6.1.0.0 *prereq bos.net.nfs.client
  # lslpp -d bos.net.nfs.client
    Fileset               Dependents
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    bos.net.nfs.client 6.1.0.0 bos.net.nfs.server 6.1.0.0
  
  Path: /etc/objrepos
    bos.net.nfs.client 6.1.0.0 bos.net.nfs.server 6.1.0.0
  # lslpp -pcq bos.wpars bos.rcs
  /usr/lib/objrepos:bos.rcs 6.1.0.0:NONE
  /usr/lib/objrepos:bos.wpars 6.1.0.0:*prereq bos.rte *prereq bos.rte.security
  /etc/objrepos:bos.wpars 6.1.0.0:*prereq bos.rte *prereq bos.rte.security
  # lslpp -dc -O u bos.rte bos.rcs
  #Path:Fileset:Dependents
  /usr/lib/objrepos:bos.rcs 6.1.0.0:NONE
  /usr/lib/objrepos:bos.rte 6.1.0.0:bos.wpars 6.1.0.0
  # lslpp -d nosuch
    Fileset               Dependents
    ----------------------------------------------------------------------------
  lslpp: 0504-132  Fileset nosuch not installed.
  [1]
  # lslpp -pd bos.rte
  Usage: lslpp {-l | -L | -h | -f | -p | -d} [-a] [-c] [-I] [-q] [-O {r | s | u}]
         [FilesetName ... | all]
         lslpp -w [-c] [-q] [-O {r | s | u}] FileName ...
  [1]
  # lslpp -l nosuch
    Fileset                      Level  State      Description         
    ----------------------------------------------------------------------------
  lslpp: 0504-132  Fileset nosuch not installed.
  [1]
  # lslpp -l 'nosuch*'
    Fileset                      Level  State      Description         
    ----------------------------------------------------------------------------
  lslpp: 0504-132  Fileset nosuch* not installed.
  [1]
  # lslpp
  Usage: lslpp {-l | -L | -h | -f | -p | -d} [-a] [-c] [-I] [-q] [-O {r | s | u}]
         [FilesetName ... | all]
         lslpp -w [-c] [-q] [-O {r | s | u}] FileName ...
  [1]
