Source: OURS the paper's packages; rpm 3's words are recalled
Setup: cd /mnt/rpms

What is needed must be there, or come with it:

  # rpm -i apache-1.3.31-1.aix5.1.ppc.rpm
  error: failed dependencies:
  	expat is needed by apache-1.3.31-1
  [1]
  # rpm -i nosuch.rpm
  cannot open file nosuch.rpm: A file or directory in the path name does not exist.
  [1]
  # rpm -i /etc/motd
  error: /etc/motd does not appear to be a RPM package
  [1]
  # rpm -ivh apache-1.3.31-1.aix5.1.ppc.rpm expat-1.95.7-4.aix5.1.ppc.rpm
  expat                       ##################################################
  apache                      ##################################################
  # rpm -iv lynx-2.8.4-2.aix5.1.ppc.rpm
  lynx-2.8.4-2
  # rpm -qa
  cdrecord-1.9-7
  mkisofs-1.13-4
  AIX-rpm-6.1.0.0-1
  expat-1.95.7-4
  apache-1.3.31-1
  lynx-2.8.4-2
  # rpm -qi lynx
  Name        : lynx                        Relocations: (not relocateable)
  Version     : 2.8.4                            Vendor: (none)
  Release     : 2                            Build Date: (none)
  Install date: Thu Aug  9 11:08:00 2007     Build Host: (none)
  Group       : Applications/Internet        Source RPM: lynx-2.8.4-2.src.rpm
  Size        : 2810433                         License: (none)
  Summary     : A text-based Web browser
  Description :
  A text-based Web browser
  # rpm -ql expat
  /opt/freeware/bin/xmlwf
  /opt/freeware/include/expat.h
  /opt/freeware/lib/libexpat.a
  /usr/bin/xmlwf
  /usr/include/expat.h
  /usr/lib/libexpat.a
  # rpm -qc apache
  /etc/opt/freeware/apache/access.conf
  /etc/opt/freeware/apache/httpd.conf
  /etc/opt/freeware/apache/magic
  /etc/opt/freeware/apache/mime.types
  /etc/opt/freeware/apache/srm.conf
  # ls -l /usr/bin/lynx /etc/opt/freeware/apache
  lrwxrwxrwx    1 root     system           22 Feb 24 2003  /usr/bin/lynx -> /opt/freeware/bin/lynx
  
  /etc/opt/freeware/apache:
  total 88
  -rw-r--r--    1 root     system          348 Jun 17 2004  access.conf
  -rw-r--r--    1 root     system          329 Jun 17 2004  httpd.conf
  -rw-r--r--    1 root     system        12965 Jun 17 2004  magic
  -rw-r--r--    1 root     system        14987 Jun 17 2004  mime.types
  -rw-r--r--    1 root     system          357 Jun 17 2004  srm.conf
  # rpm -U lynx-2.8.4-2.aix5.1.ppc.rpm
  package lynx-2.8.4-2 is already installed
  [1]
  # rpm -F sudo-1.6.7p5-3.aix5.1.ppc.rpm; rpm -q sudo
  package sudo is not installed
  [1]

Nothing is erased that something needs:

  # rpm -e expat
  error: removing these packages would break dependencies:
  	expat is needed by apache-1.3.31-1
  [1]
  # rpm -e nosuch
  package nosuch is not installed
  [1]

What is no longer as it came:

  # rpm -V apache
  # print '# mine' >> /etc/opt/freeware/apache/httpd.conf; chmod 600 /etc/opt/freeware/apache/magic
  # rm /etc/opt/freeware/apache/srm.conf
  # rpm -V apache lynx
  missing   c /etc/opt/freeware/apache/srm.conf
  .M...... c /etc/opt/freeware/apache/magic
  S.5....T c /etc/opt/freeware/apache/httpd.conf
  [1]
  # rpm -e apache expat
  warning: /etc/opt/freeware/apache/httpd.conf saved as /etc/opt/freeware/apache/httpd.conf.rpmsave
  # ls /etc/opt/freeware/apache; rpm -q apache
  httpd.conf.rpmsave
  package apache is not installed
  [1]

In a workload partition /usr and /opt are the global environment's:

  # mkwpar -s -n wpar1 > /dev/null; cp lynx* /wpars/wpar1/tmp
  # clogin wpar1 -l root rpm -e lynx
  cannot remove /opt/freeware/bin/lynx - The file system has read permission only.
  [1]
  # rpm -e lynx; clogin wpar1 -l root rpm -i /tmp/lynx-2.8.4-2.aix5.1.ppc.rpm
  package lynx-2.8.4-2 is already installed
  [1]
  # su guest -c 'rpm -e sudo'
  rpm: Only root may run this command.
  [1]
  # rpm
  Usage: rpm -q [-a] [-f] [-p] [-i] [-l] [-c] [-R] [PackageName ... | FileName ...]
         rpm {-i | -U | -F} [-v] [-h] PackageFile ...
         rpm -e [-v] PackageName ...
         rpm -V [-a | PackageName ...]
         rpm --version
  [1]

Files of packages, what a package requires, long names:

  # rpm -qp /mnt/rpms/lynx-2.8.4-2.aix5.1.ppc.rpm
  lynx-2.8.4-2
  # rpm -qpl /mnt/rpms/lynx-2.8.4-2.aix5.1.ppc.rpm | head -3
  /opt/freeware/bin/lynx
  /opt/freeware/etc
  /opt/freeware/etc/lynx.cfg
  # rpm -qip /mnt/rpms/sudo-1.6.7p5-3.aix5.1.ppc.rpm
  Name        : sudo                        Relocations: (not relocateable)
  Version     : 1.6.7p5                          Vendor: (none)
  Release     : 3                            Build Date: (none)
  Install date: (not installed)              Build Host: (none)
  Group       : Applications/System          Source RPM: sudo-1.6.7p5-3.src.rpm
  Size        : 718210                          License: (none)
  Summary     : Allows restricted root access for specified users
  Description :
  Allows restricted root access for specified users
  # rpm -qpR /mnt/rpms/apache-1.3.31-1.aix5.1.ppc.rpm
  rpm.rte
  expat
  # rpm --query --requires mkisofs
  rpm.rte
  # rpm --version
  RPM version 3.0.5
  # rpm -qp /etc/motd /nosuch
  error: /etc/motd does not appear to be a RPM package
  cannot open file /nosuch: A file or directory in the path name does not exist.
  [2]
  # rpm -e --nodeps mkisofs
  rpm: --nodeps is not simulated.
  [1]
  # rpm -i --test /mnt/rpms/expat-1.95.7-4.aix5.1.ppc.rpm
  rpm: --test is not simulated.
  [1]
