Source: OURS layout and identifiers captured and recalled

What the machine has written down:

  # errpt
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  A6DF45AA   0802080407 I O RMCdaemon      The daemon is started.
  9DBCFDEE   0802080307 T O errdemon       ERROR LOGGING TURNED ON
  2BFA76F6   0802080307 T S SYSPROC        SYSTEM SHUTDOWN BY USER
  # errpt -aj 2BFA76F6
  ---------------------------------------------------------------------------
  LABEL:		REBOOT_ID
  IDENTIFIER:	2BFA76F6
  
  Date/Time:       Thu Aug  2 08:03:12 EET 2007
  Sequence Number: 1
  Machine Id:      0000273A4C00
  Node Id:         uataix6
  Class:           S
  Type:            TEMP
  WPAR:            Global
  Resource Name:   SYSPROC         
  
  Description
  SYSTEM SHUTDOWN BY USER
  
  Probable Causes
  SYSTEM SHUTDOWN
  
  Detail Data
  USER ID
             0
  0=SOFT IPL 1=HALT 2=TIME REBOOT
             0
  TIME TO REBOOT (FOR TIMED REBOOT ONLY)
             0
  # errpt -A -N errdemon
  ---------------------------------------------------------------------------
  LABEL:		ERRLOG_ON
  Date/Time:       Thu Aug  2 08:03:48 EET 2007
  Type:            TEMP
  Resource Name:   errdemon        
  Description
  ERROR LOGGING TURNED ON
  # errlogger disk moved to vscsi1; errpt -a -J OPMSG
  ---------------------------------------------------------------------------
  LABEL:		OPMSG
  IDENTIFIER:	AA8AB241
  
  Date/Time:       Thu Aug  9 11:08:00 EET 2007
  Sequence Number: 4
  Machine Id:      0000273A4C00
  Node Id:         uataix6
  Class:           O
  Type:            TEMP
  WPAR:            Global
  Resource Name:   OPERATOR        
  
  Description
  OPERATOR NOTIFICATION
  
  User Causes
  ERRLOGGER COMMAND
  
  	Recommended Actions
  	REVIEW DETAILED DATA
  
  Detail Data
  MESSAGE FROM ERRLOGGER COMMAND
  disk moved to vscsi1
  # errlogger again; errlogger again; sleep 60; errlogger again
  # errpt -d O -T TEMP -s 0809110007; errpt -D -e 0809110807 -N OPERATOR
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  AA8AB241   0809110907 T O OPERATOR       OPERATOR NOTIFICATION
  AA8AB241   0809110807 T O OPERATOR       OPERATOR NOTIFICATION
  AA8AB241   0809110807 T O OPERATOR       OPERATOR NOTIFICATION
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  AA8AB241   0809110807 T O OPERATOR       OPERATOR NOTIFICATION
  AA8AB241   0809110807 T O OPERATOR       OPERATOR NOTIFICATION
  # errpt -aDl 5 | tail -7
  Duplicates
  Number of duplicates
             1
  Time of first duplicate
  Thu Aug  9 11:08:00 EET 2007
  Time of last duplicate
  Thu Aug  9 11:08:00 EET 2007
  # errpt -K OPMSG,ERRLOG_ON; errpt -k A6DF45AA -d S; errpt -m x; errpt -n uataix6 -d S
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  A6DF45AA   0802080407 I O RMCdaemon      The daemon is started.
  2BFA76F6   0802080307 T S SYSPROC        SYSTEM SHUTDOWN BY USER
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  2BFA76F6   0802080307 T S SYSPROC        SYSTEM SHUTDOWN BY USER
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  2BFA76F6   0802080307 T S SYSPROC        SYSTEM SHUTDOWN BY USER

A file system without room, and a subsystem that was killed:

  # mkwpar -s -n wpar1 > /dev/null; kill -9 $(lssrc -s qdaemon | awk 'NR == 2 {print $3}')
  # crfs -v jfs2 -g rootvg -m /small -a size=16M > /dev/null; mount /small
  # for i in 1 2 3; do while cat /mnt/rpms/openssl*; do :; done > /small/f$i 2> /dev/null; done
  # errpt -J J2_FS_FULL,SRC_SVKO; errpt -a -N SYSJ2 | tail -9
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  F7FA22C9   0809110907 I O SYSJ2          UNABLE TO ALLOCATE SPACE IN FILE SYSTEM
  BC3BE5A3   0809110907 P S SRC            SOFTWARE PROGRAM ERROR
  /dev/fslv04, /small
  
  Duplicates
  Number of duplicates
             1
  Time of first duplicate
  Thu Aug  9 11:09:00 EET 2007
  Time of last duplicate
  Thu Aug  9 11:09:00 EET 2007
  # errpt -aN SRC | tail -17
  Description
  SOFTWARE PROGRAM ERROR
  
  Probable Causes
  APPLICATION PROGRAM
  
  Failure Causes
  SOFTWARE PROGRAM
  
  	Recommended Actions
  	PERFORM PROBLEM RECOVERY PROCEDURES
  
  Detail Data
  ERROR CODE
             9
  FAILING MODULE
  qdaemon

Inside there is only what is one's own:

  # clogin wpar1 errpt
  # clogin wpar1 'errlogger inside; errpt'
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  AA8AB241   0809110907 T O OPERATOR       OPERATOR NOTIFICATION
  # errpt -@ wpar1; errpt -a -@ wpar1 | grep WPAR; errpt -@ Global -J OPMSG | wc -l
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  AA8AB241   0809110907 T O OPERATOR       OPERATOR NOTIFICATION
  WPAR:            wpar1
         4
  # clogin wpar1 /usr/lib/errdemon
  errdemon: Errors of WPARs are logged by the global environment.
  [1]
  # clogin wpar1 errclear 0; errpt -@ wpar1; errpt | wc -l
         9

What can be entered:

  # errpt -t
  Id       Label               Type CL Description
  192AC071 ERRLOG_OFF          TEMP O  ERROR LOGGING TURNED OFF
  2BFA76F6 REBOOT_ID           TEMP S  SYSTEM SHUTDOWN BY USER
  9DBCFDEE ERRLOG_ON           TEMP O  ERROR LOGGING TURNED ON
  A6DF45AA RMCD_INFO_0_ST      INFO O  The daemon is started.
  AA8AB241 OPMSG               TEMP O  OPERATOR NOTIFICATION
  BC3BE5A3 SRC_SVKO            PERM S  SOFTWARE PROGRAM ERROR
  F7FA22C9 J2_FS_FULL          INFO O  UNABLE TO ALLOCATE SPACE IN FILE SYSTEM
  # errpt -at -J J2_FS_FULL
  ---------------------------------------------------------------------------
  LABEL:		J2_FS_FULL
  IDENTIFIER:	F7FA22C9
  
  Class:           O
  Type:            INFO
  Loggable: YES   Reportable: YES
  
  Description
  UNABLE TO ALLOCATE SPACE IN FILE SYSTEM
  
  Probable Causes
  FILE SYSTEM FULL
  
  	Recommended Actions
  	INCREASE THE SIZE OF THE ASSOCIATED FILE SYSTEM
  	REMOVE UNNECESSARY DATA FROM FILE SYSTEM
  
  Detail Data
  FILE SYSTEM DEVICE AND MOUNT POINT

Deleted:

  # errclear -d S,O 30; errpt -d S; errclear -d S 7; errpt -d S
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  BC3BE5A3   0809110907 P S SRC            SOFTWARE PROGRAM ERROR
  2BFA76F6   0802080307 T S SYSPROC        SYSTEM SHUTDOWN BY USER
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  BC3BE5A3   0809110907 P S SRC            SOFTWARE PROGRAM ERROR
  # errclear 0; errpt
  # errlogger more; errpt -a | grep Seq
  Sequence Number: 10
  # /usr/lib/errdemon -l
  Error Log Attributes
  --------------------------------------------
  Log File                /var/adm/ras/errlog
  Log Size                1048576 bytes
  Memory Buffer Size      32768 bytes
  Duplicate Removal       true
  Duplicate Interval      10000 milliseconds
  Duplicate Error Maximum 1000
  # /usr/lib/errdemon
  errdemon: The error daemon runs already.
  [1]
  # /usr/lib/errstop; errpt; errlogger x
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  192AC071   0809110907 T O errdemon       ERROR LOGGING TURNED OFF
  AA8AB241   0809110907 T O OPERATOR       OPERATOR NOTIFICATION
  errlogger: The error daemon does not run.
  [1]
  # /usr/lib/errstop
  errstop: The error daemon does not run.
  [1]
  # /usr/lib/errdemon; errpt | head -2
  IDENTIFIER TIMESTAMP  T C RESOURCE_NAME  DESCRIPTION
  9DBCFDEE   0809110907 T O errdemon       ERROR LOGGING TURNED ON
  # /usr/lib/errdemon -s 4096
  errdemon: -s: this is not simulated.
  [1]

Mistakes:

  # errpt -s 13
  errpt: 13 is not a date: MMddhhmmyy is wanted.
  [1]
  # errpt -d X
  errpt: X is none of H S O U.
  [1]
  # errpt -T BAD
  errpt: BAD is none of INFO PEND PERF PERM TEMP UNKN.
  [1]
  # errpt -i /tmp/nosuch
  errpt: There is no file /tmp/nosuch with an error log in it.
  [1]
  # errpt -Q
  errpt: Not a recognized flag: Q
  Usage: errpt [-a | -A] [-D] [-d List] [-s StartDate] [-e EndDate] [-i File] [-j Id] [-k Id]
         [-J Label] [-K Label] [-l Number] [-m Machine] [-n Node] [-N Name] [-T Type] [-@ WparName]
         errpt -t [-a] [-d List] [-j Id] [-k Id] [-J Label] [-K Label] [-T Type]
  [1]
  # errclear
  Usage: errclear [-d List] [-i File] [-j Id] [-k Id] [-J Label] [-K Label] [-l Number]
         [-m Machine] [-n Node] [-N Name] [-T Type] Days
  [1]
  # errclear -5
  errclear: Not a recognized flag: 5
  Usage: errclear [-d List] [-i File] [-j Id] [-k Id] [-J Label] [-K Label] [-l Number]
         [-m Machine] [-n Node] [-N Name] [-T Type] Days
  [1]
  # errclear x
  Usage: errclear [-d List] [-i File] [-j Id] [-k Id] [-J Label] [-K Label] [-l Number]
         [-m Machine] [-n Node] [-N Name] [-T Type] Days
  [1]
  # errlogger
  Usage: errlogger Message
  [1]
  # typeset -L1100 long=x; errlogger "$long"
  errlogger: A message has 1024 bytes at most.
  [1]
