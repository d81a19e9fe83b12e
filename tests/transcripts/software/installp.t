Source: OURS the skeleton is seen on real systems, the paragraphs of warnings are ours

What is on offer:

  # installp -l -d /mnt/openssh
    Fileset Name                Level                     I/U Q Content
    ====================================================================
    openssh.base.client         4.3.0.5301                 I  N usr,root
  #   Open Secure Shell Commands
  
    openssh.base.server         4.3.0.5301                 I  N usr,root
  #   Open Secure Shell Server
  
    openssh.license             4.3.0.5301                 I  N usr
  #   Open Secure Shell License
  
    openssh.man.en_US           4.3.0.5301                 I  N usr
  #   Open Secure Shell Documentation - U.S. English
  
  # installp -qld /mnt/openssh | head -2
    openssh.base.client         4.3.0.5301                 I  N usr,root
  #   Open Secure Shell Commands
  # installp -Ld /mnt/openssh | cut -d: -f1-3
  openssh.base:openssh.base.client:4.3.0.5301
  openssh.base:openssh.base.server:4.3.0.5301
  openssh.license:openssh.license:4.3.0.5301
  openssh.man:openssh.man.en_US:4.3.0.5301

Before it is done, what would be:

  # installp -acgXYpd /mnt/openssh openssh.base
  +-----------------------------------------------------------------------------+
                      Pre-installation Verification...
  +-----------------------------------------------------------------------------+
  Verifying selections...done
  Verifying requisites...done
  Results...
  
  SUCCESSES
  ---------
    Filesets listed in this section passed pre-installation verification
    and will be installed.
  
    Selected Filesets
    -----------------
    openssh.base.client 4.3.0.5301              # Open Secure Shell Commands
    openssh.base.server 4.3.0.5301              # Open Secure Shell Server
  
    << End of Success Section >>
  
  FILESET STATISTICS 
  ------------------
      2  Selected to be installed, of which:
          2  Passed pre-installation verification
    ----
      2  Total to be installed
  
  RESOURCES
  ---------
    Estimated system resource requirements for filesets being installed:
                  (All sizes are in 512-byte blocks)
        Filesystem                     Needed Space             Free Space
        /var                                     0                 999984
        /usr                                   696                1807400
        /                                       24                  60248
        -----                          ------------             ----------
        TOTAL:                                 720                2867632
  
  ******************************************************************************
  End of installp PREVIEW.  No apply operation has actually occurred.
  ******************************************************************************

The flags that are about the log, the list of names and what is told:

  # print openssh.license > /tmp/list
  # installp -acgQqvwXYpbN -V2 -e /tmp/log -d /mnt/openssh -f /tmp/list | grep '#'
    openssh.license 4.3.0.5301                  # Open Secure Shell License
  # grep '#' /tmp/log
    openssh.license 4.3.0.5301                  # Open Secure Shell License
  # installp -acwXYpd /mnt/openssh openssh.base | tail -6
  -------------------------------------------------------------------------------
  openssh.base                              Not found on the installation media
  
  ******************************************************************************
  End of installp PREVIEW.  No apply operation has actually occurred.
  ******************************************************************************
  # installp -acwXYpFd /mnt/openssh openssh.license | grep '#'
    openssh.license 4.3.0.5301                  # Open Secure Shell License

Without a requisite, without accepting the license, of a fileset that is not there:

  # installp -acXYd /mnt/openssh openssh.base.server
  +-----------------------------------------------------------------------------+
                      Pre-installation Verification...
  +-----------------------------------------------------------------------------+
  Verifying selections...done
  Verifying requisites...done
  Results...
  
  FAILURES
  --------
    Filesets listed in this section failed pre-installation verification
    and will not be installed.
  
    Missing Requisites
    ------------------
    openssh.base.server 4.3.0.5301: requires openssh.base.client
  
    << End of Failure Section >>
  
  FILESET STATISTICS 
  ------------------
      1  Selected to be installed, of which:
          1  FAILED pre-installation verification
    ----
      0  Total to be installed
  
  +-----------------------------------------------------------------------------+
                                  Summaries:
  +-----------------------------------------------------------------------------+
  
  Pre-installation Failure/Warning Summary
  ----------------------------------------
  Name                      Level           Pre-installation Failure/Warning
  -------------------------------------------------------------------------------
  openssh.base.server       4.3.0.5301      Requisite failure
  
  [1]
  # installp -acgXd /mnt/openssh openssh.license
  +-----------------------------------------------------------------------------+
                      Pre-installation Verification...
  +-----------------------------------------------------------------------------+
  Verifying selections...done
  Verifying requisites...done
  Results...
  
  FAILURES
  --------
    Filesets listed in this section failed pre-installation verification
    and will not be installed.
  
    License Agreement Not Accepted
    ------------------------------
    openssh.license 4.3.0.5301: the -Y flag accepts its license
  
    << End of Failure Section >>
  
  FILESET STATISTICS 
  ------------------
      1  Selected to be installed, of which:
          1  FAILED pre-installation verification
    ----
      0  Total to be installed
  
  +-----------------------------------------------------------------------------+
                                  Summaries:
  +-----------------------------------------------------------------------------+
  
  Pre-installation Failure/Warning Summary
  ----------------------------------------
  Name                      Level           Pre-installation Failure/Warning
  -------------------------------------------------------------------------------
  openssh.license           4.3.0.5301      License agreement not accepted
  
  [1]
  # installp -acgXYd /mnt/openssh openssh.nosuch
  +-----------------------------------------------------------------------------+
                      Pre-installation Verification...
  +-----------------------------------------------------------------------------+
  Verifying selections...done
  Verifying requisites...done
  Results...
  
  FAILURES
  --------
    Filesets listed in this section failed pre-installation verification
    and will not be installed.
  
    Not Found on the Installation Media
    -----------------------------------
    openssh.nosuch: is not on the installation media
  
    << End of Failure Section >>
  
  FILESET STATISTICS 
  ------------------
      1  Selected to be installed, of which:
          1  FAILED pre-installation verification
    ----
      0  Total to be installed
  
  +-----------------------------------------------------------------------------+
                                  Summaries:
  +-----------------------------------------------------------------------------+
  
  Pre-installation Failure/Warning Summary
  ----------------------------------------
  Name                      Level           Pre-installation Failure/Warning
  -------------------------------------------------------------------------------
  openssh.nosuch                            Not found on the installation media
  
  [1]

All of it:

  # installp -acgXYd /mnt/openssh all
  +-----------------------------------------------------------------------------+
                      Pre-installation Verification...
  +-----------------------------------------------------------------------------+
  Verifying selections...done
  Verifying requisites...done
  Results...
  
  SUCCESSES
  ---------
    Filesets listed in this section passed pre-installation verification
    and will be installed.
  
    Selected Filesets
    -----------------
    openssh.base.client 4.3.0.5301              # Open Secure Shell Commands
    openssh.base.server 4.3.0.5301              # Open Secure Shell Server
    openssh.license 4.3.0.5301                  # Open Secure Shell License
    openssh.man.en_US 4.3.0.5301                # Open Secure Shell Documentat...
  
    << End of Success Section >>
  
  +-----------------------------------------------------------------------------+
                     BUILDDATE Verification ...
  +-----------------------------------------------------------------------------+
  Verifying build dates...done
  FILESET STATISTICS 
  ------------------
      4  Selected to be installed, of which:
          4  Passed pre-installation verification
    ----
      4  Total to be installed
  
  +-----------------------------------------------------------------------------+
                           Installing Software...
  +-----------------------------------------------------------------------------+
  
  installp:  APPLYING software for:
  	openssh.base.client 4.3.0.5301
  	openssh.base.server 4.3.0.5301
  
  0513-071 The sshd Subsystem has been added.
  0513-059 The sshd Subsystem has been started. Subsystem PID is 488488.
  Filesets processed:  2 of 4  (Total time:  0 secs).
  
  installp:  APPLYING software for:
  	openssh.license 4.3.0.5301
  
  Filesets processed:  3 of 4  (Total time:  0 secs).
  
  installp:  APPLYING software for:
  	openssh.man.en_US 4.3.0.5301
  
  Finished processing all filesets.  (Total time:  0 secs).
  
  +-----------------------------------------------------------------------------+
                                  Summaries:
  +-----------------------------------------------------------------------------+
  
  Installation Summary
  --------------------
  Name                        Level           Part        Event       Result
  -------------------------------------------------------------------------------
  openssh.base.client         4.3.0.5301      USR         APPLY       SUCCESS    
  openssh.base.client         4.3.0.5301      ROOT        APPLY       SUCCESS    
  openssh.base.server         4.3.0.5301      USR         APPLY       SUCCESS    
  openssh.base.server         4.3.0.5301      ROOT        APPLY       SUCCESS    
  openssh.license             4.3.0.5301      USR         APPLY       SUCCESS    
  openssh.man.en_US           4.3.0.5301      USR         APPLY       SUCCESS    
  # lslpp -l 'openssh*'
    Fileset                      Level  State      Description         
    ----------------------------------------------------------------------------
  Path: /usr/lib/objrepos
    openssh.base.client     4.3.0.5301  COMMITTED  Open Secure Shell Commands
    openssh.base.server     4.3.0.5301  COMMITTED  Open Secure Shell Server
    openssh.license         4.3.0.5301  COMMITTED  Open Secure Shell License
    openssh.man.en_US       4.3.0.5301  COMMITTED  Open Secure Shell
                                                   Documentation - U.S. English
  
  Path: /etc/objrepos
    openssh.base.client     4.3.0.5301  COMMITTED  Open Secure Shell Commands
    openssh.base.server     4.3.0.5301  COMMITTED  Open Secure Shell Server
  # installp -aFgXYd /mnt/openssh openssh.license 4.3.0.5301 | tail -4
  --------------------
  Name                        Level           Part        Event       Result
  -------------------------------------------------------------------------------
  openssh.license             4.3.0.5301      USR         APPLY       SUCCESS    
  # installp -aXYd /mnt/openssh openssh.license | tail -6
  Pre-installation Failure/Warning Summary
  ----------------------------------------
  Name                      Level           Pre-installation Failure/Warning
  -------------------------------------------------------------------------------
  openssh.license           4.3.0.5301      Already installed
  

Out again, but not what others require, nor the system:

  # installp -u openssh.base.client
  +-----------------------------------------------------------------------------+
                      Pre-deinstall Verification...
  +-----------------------------------------------------------------------------+
  Verifying selections...done
  Verifying requisites...done
  Results...
  
  FAILURES
  --------
    Filesets listed in this section failed pre-deinstall verification
    and will not be removed.
  
    Installed Dependents
    --------------------
    openssh.base.client 4.3.0.5301: is required by openssh.base.server, openssh.man.en_US
  
    << End of Failure Section >>
  
  FILESET STATISTICS 
  ------------------
      1  Selected to be deinstalled, of which:
          1  FAILED pre-deinstall verification
    ----
      0  Total to be deinstalled
  
  +-----------------------------------------------------------------------------+
                                  Summaries:
  +-----------------------------------------------------------------------------+
  
  Pre-deinstall Failure/Warning Summary
  -------------------------------------
  Name                      Level           Pre-deinstall Failure/Warning
  -------------------------------------------------------------------------------
  openssh.base.client       4.3.0.5301      Dependent failure
  
  [1]
  # installp -u bos.rte.commands | tail -6
  Pre-deinstall Failure/Warning Summary
  -------------------------------------
  Name                      Level           Pre-deinstall Failure/Warning
  -------------------------------------------------------------------------------
  bos.rte.commands          6.1.0.0         Not removable (base operating system)
  
  # installp -ug 'openssh.b*' openssh.license nosuch | tail -14
  Name                      Level           Pre-deinstall Failure/Warning
  -------------------------------------------------------------------------------
  nosuch                                    Not installed
  
  Installation Summary
  --------------------
  Name                        Level           Part        Event       Result
  -------------------------------------------------------------------------------
  openssh.base.server         4.3.0.5301      ROOT        DEINSTALL   SUCCESS    
  openssh.base.server         4.3.0.5301      USR         DEINSTALL   SUCCESS    
  openssh.man.en_US           4.3.0.5301      USR         DEINSTALL   SUCCESS    
  openssh.base.client         4.3.0.5301      ROOT        DEINSTALL   SUCCESS    
  openssh.base.client         4.3.0.5301      USR         DEINSTALL   SUCCESS    
  openssh.license             4.3.0.5301      USR         DEINSTALL   SUCCESS    
  # lssrc -s sshd; lslpp -l 'openssh*'
  0513-085 The sshd Subsystem is not on file.
    Fileset                      Level  State      Description         
    ----------------------------------------------------------------------------
  lslpp: 0504-132  Fileset openssh* not installed.
  [1]

Nothing to commit, to reject, to clean up:

  # installp -c all
  0503-439 installp:  No filesets were found in the Software Vital Product
          Database that could be committed.
  [1]
  # installp -r all
  0503-439 installp:  No filesets were found in the Software Vital Product
          Database that could be rejected.
  [1]
  # installp -s
  0503-439 installp:  No filesets were found in the Software Vital Product
          Database that could be committed or rejected.
  [1]
  # installp -C
  0503-439 installp:  No filesets were found in the Software Vital Product
          Database that could be cleaned up.
  [1]

Half of what is typed is wrong:

  # installp -acgXYd /mnt/nosuch all
  0503-105 geninstall: The device or directory: /mnt/nosuch does not exist.
  [1]
  # installp -acgXYd /tmp all
  installp: No installation images were found in /tmp.
  [1]
  # installp -acgXYd /etc/hosts all
  installp: /etc/hosts is not an installation image.
  [1]
  # installp -ac openssh.base.client
  installp: The device /dev/rmt0 could not be accessed: use -d to name another.
  [1]
  # installp -u all
  Usage: installp {-a [-c] [-N]} [-e LogFile] [-V Number] [-d Device] [-b] [-g] [-Q] [-q] [-v]
         [-w] [-X] [-Y] [-F] [-p] {FilesetName [Level] ... | -f ListFile | all}
         installp {-c | -r} [-e LogFile] [-V Number] [-b] [-g] [-p] [-v] [-w] [-X]
         {FilesetName [Level] ... | -f ListFile | all}
         installp -u [-e LogFile] [-V Number] [-b] [-g] [-p] [-v] [-w] [-X]
         {FilesetName ... | -f ListFile}
         installp -C [-b] [-e LogFile]
         installp {-l | -L} [-e LogFile] [-d Device] [-q]
         installp -s [-e LogFile] [FilesetName ... | -f ListFile | all]
  [1]
  # installp -ad /mnt/openssh
  Usage: installp {-a [-c] [-N]} [-e LogFile] [-V Number] [-d Device] [-b] [-g] [-Q] [-q] [-v]
         [-w] [-X] [-Y] [-F] [-p] {FilesetName [Level] ... | -f ListFile | all}
         installp {-c | -r} [-e LogFile] [-V Number] [-b] [-g] [-p] [-v] [-w] [-X]
         {FilesetName [Level] ... | -f ListFile | all}
         installp -u [-e LogFile] [-V Number] [-b] [-g] [-p] [-v] [-w] [-X]
         {FilesetName ... | -f ListFile}
         installp -C [-b] [-e LogFile]
         installp {-l | -L} [-e LogFile] [-d Device] [-q]
         installp -s [-e LogFile] [FilesetName ... | -f ListFile | all]
  [1]
  # installp -Z
  installp: Not a recognized flag: Z
  Usage: installp {-a [-c] [-N]} [-e LogFile] [-V Number] [-d Device] [-b] [-g] [-Q] [-q] [-v]
         [-w] [-X] [-Y] [-F] [-p] {FilesetName [Level] ... | -f ListFile | all}
         installp {-c | -r} [-e LogFile] [-V Number] [-b] [-g] [-p] [-v] [-w] [-X]
         {FilesetName [Level] ... | -f ListFile | all}
         installp -u [-e LogFile] [-V Number] [-b] [-g] [-p] [-v] [-w] [-X]
         {FilesetName ... | -f ListFile}
         installp -C [-b] [-e LogFile]
         installp {-l | -L} [-e LogFile] [-d Device] [-q]
         installp -s [-e LogFile] [FilesetName ... | -f ListFile | all]
  [1]
