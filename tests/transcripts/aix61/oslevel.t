Source: OURS the levels sold: wpar-commands.md 2.4, 4.3, 5.1, 5.2; captures.md T12, T14, T17
Image: aix61

The level is a fact of the image:

  # oslevel
  6.1.0.0
  # oslevel -r
  6100-00
  # oslevel -s
  6100-00-00-0000
  # uname -vr
  1 6
  # cat /etc/motd
  *******************************************************************************
  *                                                                             *
  *                                                                             *
  *  Welcome to AIX Version 6.1!                                                *
  *                                                                             *
  *                                                                             *
  *  Please see the README file in /usr/lpp/bos for information pertinent to    *
  *  this release of the AIX Operating System.                                  *
  *                                                                             *
  *                                                                             *
  *******************************************************************************
  # cat /etc/ibm_releases
  AIX 6.1.0.0
  # lslpp -L -q bos.rte
    bos.rte                    6.1.0.0    C     F    Base Operating System
                                                     Runtime
