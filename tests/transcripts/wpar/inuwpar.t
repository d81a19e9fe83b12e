Source: OURS what it does is in the manual, its headings are ours
Setup: mkwpar -l -s -n own > /dev/null; mkwpar -l -n rests > /dev/null; mkwpar -s -n wpar1 > /dev/null

In each that has a /usr of its own and runs:

  # inuwpar -A installp -acgXYd /mnt/openssh all | egrep 'In |SUCCESS$|SUCCESS *$'
  inuwpar: In own: installp -acgXYd /tmp/inuwpar.306236 all
  openssh.base.client         4.3.0.5301      USR         APPLY       SUCCESS    
  openssh.base.client         4.3.0.5301      ROOT        APPLY       SUCCESS    
  openssh.base.server         4.3.0.5301      USR         APPLY       SUCCESS    
  openssh.base.server         4.3.0.5301      ROOT        APPLY       SUCCESS    
  openssh.license             4.3.0.5301      USR         APPLY       SUCCESS    
  openssh.man.en_US           4.3.0.5301      USR         APPLY       SUCCESS    
  inuwpar: rests is left out, it does not run.
  # for w in own wpar1; do clogin $w lslpp -lcq openssh.license; done; mount | grep inuwpar; ls -d /wpars/own/tmp/inu*
  /usr/lib/objrepos:openssh.license:4.3.0.5301::COMMITTED:I:Open Secure Shell License:
  lslpp: 0504-132  Fileset openssh.license not installed.
  ls: 0653-341 The file /wpars/own/tmp/inu* does not exist.
  [2]
  # inuwpar -G -w own installp -L -d /mnt/openssh | cut -d: -f1-3
  inuwpar: In the global environment: installp -L -d /mnt/openssh
  openssh.base:openssh.base.client:4.3.0.5301
  openssh.base:openssh.base.server:4.3.0.5301
  openssh.license:openssh.license:4.3.0.5301
  openssh.man:openssh.man.en_US:4.3.0.5301
  inuwpar: In own: installp -L -d /tmp/inuwpar.448002
  openssh.base:openssh.base.client:4.3.0.5301
  openssh.base:openssh.base.server:4.3.0.5301
  openssh.license:openssh.license:4.3.0.5301
  openssh.man:openssh.man.en_US:4.3.0.5301
  # cp -R /mnt/rpms /wpars/own/tmp; inuwpar -D -w own geninstall -d /tmp/rpms R:expat
  inuwpar: In own: geninstall -d /tmp/rpms R:expat
  Validating RPM package selections ...
  
  expat                       ##################################################
  # inuwpar -d /tmp/rpms -w own geninstall -d /mnt/rpms R:lynx; clogin own rpm -qa
  inuwpar: In own: geninstall -d /tmp/rpms R:lynx
  Validating RPM package selections ...
  
  lynx                        ##################################################
  cdrecord-1.9-7
  mkisofs-1.13-4
  AIX-rpm-6.1.0.0-1
  expat-1.95.7-4
  lynx-2.8.4-2
  # echo own > /tmp/names; inuwpar -f /tmp/names rpm -e lynx
  inuwpar: In own: rpm -e lynx

What is refused:

  # inuwpar -w wpar1 installp -acgXYd /mnt/openssh all
  inuwpar: wpar1 shares /usr with the global environment: install there, then use syncwpar.
  [1]
  # inuwpar -w own,nosuch installp -acgXYd /mnt/openssh all
  inuwpar: 0960-419 Could not find a workload partition called nosuch.
  [1]
  # inuwpar -w own ls /
  inuwpar: ls is no command that installs software.
  [1]
  # inuwpar -w own installp -acgXYd /dev/cd0 all
  inuwpar: own is left out: /dev/cd0 could not be mounted there.
  [1]
  # inuwpar -w own installp -C
  inuwpar: In own: installp -C
  0503-439 installp:  No filesets were found in the Software Vital Product
          Database that could be cleaned up.
  [1]
  # inuwpar -w own installp -Z
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
  # inuwpar -w own
  Usage: inuwpar [-d Directory | -D] [-G] {-A | -f WparNamesFile | -w WparName[,WparName...]}
         Command [Option ...]
  [1]
  # inuwpar -A -w own installp -C
  Usage: inuwpar [-d Directory | -D] [-G] {-A | -f WparNamesFile | -w WparName[,WparName...]}
         Command [Option ...]
  [1]
  # inuwpar -f /nosuch installp -C
  inuwpar: The list of workload partitions cannot be read: /nosuch: A file or directory in the path name does not exist.
  [1]
  # clogin own inuwpar -A installp -C
  inuwpar: This command must be run in the global environment, not in a workload partition.
  [1]
  # su cgibson -c 'inuwpar -A installp -C'
  inuwpar: Only root may run this command.
  [1]
