Source: OURS the packages are the paper's

What it shows:

  # rpm -qa
  cdrecord-1.9-7
  mkisofs-1.13-4
  AIX-rpm-6.1.0.0-1
  # rpm -q cdrecord
  cdrecord-1.9-7
  # rpm -q nosuch
  package nosuch is not installed
  [1]
  # rpm -qi cdrecord
  Name        : cdrecord                    Relocations: (not relocateable)
  Version     : 1.9                              Vendor: (none)
  Release     : 7                            Build Date: (none)
  Install date: Tue Jul 31 10:00:00 2007     Build Host: (none)
  Group       : Applications/Archiving       Source RPM: cdrecord-1.9-7.src.rpm
  Size        : 1125484                         License: (none)
  Summary     : A command line CD/DVD recording program.
  Description :
  A command line CD/DVD recording program.
  # rpm
  Usage: rpm -q [-a] [-f] [-p] [-i] [-l] [-c] [-R] [PackageName ... | FileName ...]
         rpm {-i | -U | -F} [-v] [-h] PackageFile ...
         rpm -e [-v] PackageName ...
         rpm -V [-a | PackageName ...]
         rpm --version
  [1]
