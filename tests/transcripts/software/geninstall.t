Source: OURS the example is IBM's; what is said about packages is recalled

What a CD has of both kinds:

  # geninstall -L -d /dev/cd0 | grep -v sysmgt
  bos.games:bos.games:6.1.0.0::I:C:::::N:Games::::0::
  cdrecord:cdrecord-1.9-7:1.9-7::R:C:::::N:A command line CD/DVD recording program.::::0::
  mkisofs:mkisofs-1.13-4:1.13-4::R:C:::::N:Creates an image of an ISO9660 file system.::::0::
  # geninstall -L -d /mnt/rpms | cut -d: -f1-5
  apache:apache-1.3.31-1:1.3.31-1::R
  expat:expat-1.95.7-4:1.95.7-4::R
  lynx:lynx-2.8.4-2:2.8.4-2::R
  openssl:openssl-0.9.7d-2:0.9.7d-2::R
  sudo:sudo-1.6.7p5-3:1.6.7p5-3::R
  # rpm -e cdrecord; geninstall -d /dev/cd0 R:cdrecord I:bos.games | egrep -v '^[-+]|^$'
  Validating RPM package selections ...
  cdrecord                    ##################################################
                      Pre-installation Verification...
  Verifying selections...done
  Verifying requisites...done
  Results...
  SUCCESSES
    Filesets listed in this section passed pre-installation verification
    and will be installed.
    Selected Filesets
    -----------------
    bos.games 6.1.0.0                           # Games
    << End of Success Section >>
                     BUILDDATE Verification ...
  Verifying build dates...done
  FILESET STATISTICS 
      1  Selected to be installed, of which:
          1  Passed pre-installation verification
    ----
      1  Total to be installed
                           Installing Software...
  installp:  APPLYING software for:
  	bos.games 6.1.0.0
  Finished processing all filesets.  (Total time:  0 secs).
                                  Summaries:
  Installation Summary
  Name                        Level           Part        Event       Result
  bos.games                   6.1.0.0         USR         APPLY       SUCCESS    
  # rpm -q cdrecord; lslpp -lcq bos.games
  cdrecord-1.9-7
  /usr/lib/objrepos:bos.games:6.1.0.0::COMMITTED:I:Games:
  # geninstall -d /dev/cd0 cdrecord
  Validating RPM package selections ...
  
  package cdrecord-1.9-7 is already installed
  [1]
  # geninstall -d /mnt/rpms -p all
  Validating RPM package selections ...
  
  apache-1.3.31-1
  expat-1.95.7-4
  lynx-2.8.4-2
  openssl-0.9.7d-2
  sudo-1.6.7p5-3
  # geninstall -p -d /dev/cd0 bos.games | tail -6
  -------------------------------------------------------------------------------
  bos.games                 6.1.0.0         Already installed
  
  ******************************************************************************
  End of installp PREVIEW.  No apply operation has actually occurred.
  ******************************************************************************
  # geninstall -I 'a -cgNQqwX -J' -Y -p -d /mnt/openssh openssh.license | grep '#'
    openssh.license 4.3.0.5301                  # Open Secure Shell License
  # geninstall -d /mnt/openssh openssh.license | grep 'not accepted'
  openssh.license           4.3.0.5301      License agreement not accepted
  # print I:bos.games > /tmp/list; geninstall -F -p -d /dev/cd0 -f /tmp/list | grep '#'
    bos.games 6.1.0.0                           # Games
  # geninstall -u R:cdrecord bos.games | grep DEINSTALL
  installp:  DEINSTALLING software for:
  bos.games                   6.1.0.0         USR         DEINSTALL   SUCCESS    
  # geninstall -u -e /tmp/log -p mkisofs; cat /tmp/log
  mkisofs-1.13-4
  mkisofs-1.13-4
  # rpm -qa | grep cd
  [1]

What is refused:

  # geninstall -d /nosuch all
  0503-105 geninstall: The device or directory: /nosuch does not exist.
  [1]
  # geninstall -d /etc/motd all
  geninstall: /etc/motd is neither a directory nor a drive with a disc.
  [1]
  # geninstall -d /dev/cd0 nosuch
  geninstall: nosuch is not on the medium.
  [1]
  # geninstall -d /dev/cd0 J:setup E:fix
  geninstall: J:setup: this kind of package is not simulated.
  geninstall: E:fix: this kind of package is not simulated.
  [1]
  # geninstall -d /tmp I:bos.games
  installp: No installation images were found in /tmp.
  [1]
  # geninstall -u R:nosuch
  geninstall: package nosuch is not installed
  [1]
  # geninstall -u nosuch | tail -3
  -------------------------------------------------------------------------------
  nosuch                                    Not installed
  
  # geninstall bos.games
  Usage: geninstall -d Media [-I InstallpFlags] [-e LogFile] [-p] [-F] [-Y]
         {-f File | Name ... | all}
         geninstall -u [-e LogFile] [-p] {-f File | Name ...}
         geninstall -L -d Media [-e LogFile]
  [1]
  # su cgibson -c 'geninstall -d /dev/cd0 bos.games'
  geninstall: Only root may run this command.
  [1]
