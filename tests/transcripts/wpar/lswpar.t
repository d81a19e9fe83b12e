Source: OURS the table is the paper's, -L's layout captured
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: mkwpar -n wpar2
Setup: startwpar wpar1

What it shows:

  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     wpar1     /wpars/wpar1
  wpar2  D      S     wpar2     /wpars/wpar2
  # lswpar -c
  #name:state:type:hostname:directory
  wpar1:A:S:wpar1:/wpars/wpar1
  wpar2:D:S:wpar2:/wpars/wpar2
  # lswpar -q
  wpar1  A  S  wpar1  /wpars/wpar1
  wpar2  D  S  wpar2  /wpars/wpar2
  # lswpar -d
  Usage: lswpar [-D | -I | -M | -N] [-a FieldName[,...]] [-q] [-s State]
         [-t Type] [WparName ...]
         lswpar {-G | -L | -R | -S | -T} [-s State] [-t Type] [WparName ...]
         lswpar {-c | -d Delimiter} [-D | -G | -I | -M | -N | -R | -S | -T] [-a FieldName[,...]]
         [-q] [-s State] [-t Type] [WparName ...]
  [1]
  # lswpar -a name,state
  Name   State
  ---------------
  wpar1  A
  wpar2  D
  # lswpar -qa name,hostname
  wpar1  wpar1
  wpar2  wpar2
  # lswpar -s A
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     wpar1     /wpars/wpar1
  # lswpar -s D
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar2  D      S     wpar2     /wpars/wpar2
  # lswpar -t S
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     wpar1     /wpars/wpar1
  wpar2  D      S     wpar2     /wpars/wpar2
  # lswpar -t A
  # lswpar -L wpar1
  =================================================================
  wpar1 - Active
  =================================================================
  GENERAL
  Type:                    S
  Owner:                   root
  Hostname:                wpar1
  WPAR-Specific Routing:   no
  Directory:               /wpars/wpar1
  Start/Stop Script:
  Auto:                    no
  Private /usr:            no
  Checkpointable:          no
  Application:
  
  NETWORK
  Interface     Address(6)        Mask/Prefix       Broadcast
  -----------------------------------------------------------------
  en1           10.1.1.81         255.255.252.0     10.1.1.255
  
  USER-SPECIFIED ROUTES
  Type    Destination          Gateway           Interface
  -----------------------------------------------------------------
  
  FILE SYSTEMS
  MountPoint               Device           Vfs     Nodename   Options
  -----------------------------------------------------------------
  /wpars/wpar1             /dev/fslv00      jfs2               rw,log=INLINE
  /wpars/wpar1/home        /dev/fslv01      jfs2               rw,log=INLINE
  /wpars/wpar1/opt         /opt             namefs             ro
  /wpars/wpar1/proc        /proc            namefs             rw
  /wpars/wpar1/tmp         /dev/fslv02      jfs2               rw,log=INLINE
  /wpars/wpar1/usr         /usr             namefs             ro
  /wpars/wpar1/var         /dev/fslv03      jfs2               rw,log=INLINE
  
  RESOURCE CONTROLS
  Active:                             yes
  RSet:
  CPU Shares:                         unlimited
  CPU Limits:                         0%-100%,100%
  Memory Shares:                      unlimited
  Memory Limits:                      0%-100%,100%
  Per-Process Virtual Memory Limit:   unlimited
  Total Processes:                    unlimited
  Total Threads:                      unlimited
  
  OPERATION
  Operation:    none
  Process ID:
  Start Time:
  
  SECURITY SETTINGS
  Privileges:   PV_AU_,PV_AU_ADD,PV_AU_ADMIN,PV_AU_PROC,PV_AU_READ,
                PV_AU_WRITE,PV_AZ_ADMIN,PV_AZ_CHECK,PV_AZ_READ,PV_AZ_ROOT,
                PV_DAC_,PV_DAC_GID,PV_DAC_O,PV_DAC_R,PV_DAC_RID,PV_DAC_UID,
                PV_DAC_W,PV_DAC_X,PV_FS_CHOWN,PV_FS_CHROOT,PV_FS_CNTL,
                PV_FS_LINKDIR,PV_FS_MKNOD,PV_FS_MOUNT,PV_FS_PDMODE,
                PV_FS_QUOTA,PV_KER_ACCT,PV_KER_CONF,PV_KER_DR,PV_KER_EWLM,
                PV_KER_EXTCONF,PV_KER_IPC,PV_KER_IPC_O,PV_KER_IPC_R,
                PV_KER_IPC_W,PV_KER_NFS,PV_KER_RAC,PV_KER_RAS_ERR,
                PV_KER_REBOOT,PV_NET_PORT,PV_PROC_CKPT,PV_PROC_CORE,
                PV_PROC_CRED,PV_PROC_ENV,PV_PROC_PRIO,PV_PROC_PDMODE,
                PV_PROC_RAC,PV_PROC_RTCLK,PV_PROC_SIG,PV_PROC_TIMER,
                PV_PROC_VARS,PV_PROC_PRIV,PV_SU_UID,PV_TCB,PV_TP,PV_TP_SET,
                PV_MIC,PV_MIC_CL,PV_LAB_,PV_LAB_CL,PV_LAB_CLTL,PV_LAB_LEF,
                PV_LAB_SLDG,PV_LAB_SLDG_STR,PV_LAB_SL_FILE,PV_LAB_SL_PROC,
                PV_LAB_SL_SELF,PV_LAB_SLUG,PV_LAB_SLUG_STR,PV_LAB_TL,
                PV_MAC_,PV_MAC_CL,PV_MAC_R,PV_MAC_R_CL,PV_MAC_R_STR,
                PV_MAC_R_PROC,PV_MAC_W,PV_MAC_W_CL,PV_MAC_W_DN,PV_MAC_W_UP,
                PV_MAC_W_PROC,PV_MAC_OVRRD,PV_KER_SECCONFIG
  
  DEVICE EXPORTS
  Name               Type     Status
  -----------------------------------------------------------------
  /dev/null          pseudo   EXPORTED
  /dev/tty           pseudo   EXPORTED
  /dev/console       pseudo   EXPORTED
  /dev/zero          pseudo   EXPORTED
  /dev/clone         pseudo   EXPORTED
  /dev/sad           clone    EXPORTED
  /dev/xti/tcp       clone    EXPORTED
  /dev/xti/tcp6      clone    EXPORTED
  /dev/xti/udp       clone    EXPORTED
  /dev/xti/udp6      clone    EXPORTED
  /dev/xti/unixdg    clone    EXPORTED
  /dev/xti/unixst    clone    EXPORTED
  /dev/error         pseudo   EXPORTED
  /dev/errorctl      pseudo   EXPORTED
  /dev/audit         pseudo   EXPORTED
  /dev/nvram         pseudo   EXPORTED
  
  # lswpar -G wpar1
  =================================================================
  wpar1 - Active
  =================================================================
  Type:                    S
  Owner:                   root
  Hostname:                wpar1
  WPAR-Specific Routing:   no
  Directory:               /wpars/wpar1
  Start/Stop Script:
  Auto:                    no
  Private /usr:            no
  Checkpointable:          no
  Application:
  
  # lswpar -N
  Name   Interface  Address(6)  Mask/Prefix    Broadcast
  ----------------------------------------------------------
  wpar1  en1        10.1.1.81   255.255.252.0  10.1.1.255
  # lswpar -Nc wpar1
  #name:interface:address:mask_prefix:broadcast
  wpar1:en1:10.1.1.81:255.255.252.0:10.1.1.255
  # lswpar -M wpar1
  Name   MountPoint         Device       Vfs     Nodename  Options
  -------------------------------------------------------------------------
  wpar1  /wpars/wpar1       /dev/fslv00  jfs2              rw,log=INLINE
  wpar1  /wpars/wpar1/home  /dev/fslv01  jfs2              rw,log=INLINE
  wpar1  /wpars/wpar1/opt   /opt         namefs            ro
  wpar1  /wpars/wpar1/proc  /proc        namefs            rw
  wpar1  /wpars/wpar1/tmp   /dev/fslv02  jfs2              rw,log=INLINE
  wpar1  /wpars/wpar1/usr   /usr         namefs            ro
  wpar1  /wpars/wpar1/var   /dev/fslv03  jfs2              rw,log=INLINE
  # lswpar -D wpar2 | head -5
  Name   Device Name      Type    Status
  --------------------------------------------
  wpar2  /dev/null        pseudo  ALLOCATED
  wpar2  /dev/tty         pseudo  ALLOCATED
  wpar2  /dev/console     pseudo  ALLOCATED
  # lswpar -R wpar1
  =================================================================
  wpar1 - Active
  =================================================================
  Active:                             yes
  RSet:
  CPU Shares:                         unlimited
  CPU Limits:                         0%-100%,100%
  Memory Shares:                      unlimited
  Memory Limits:                      0%-100%,100%
  Per-Process Virtual Memory Limit:   unlimited
  Total Processes:                    unlimited
  Total Threads:                      unlimited
  
  # lswpar -S wpar1 | head -5
  =================================================================
  wpar1 - Active
  =================================================================
  Privileges:   PV_AU_,PV_AU_ADD,PV_AU_ADMIN,PV_AU_PROC,PV_AU_READ,
                PV_AU_WRITE,PV_AZ_ADMIN,PV_AZ_CHECK,PV_AZ_READ,PV_AZ_ROOT,
  # lswpar -I
  # lswpar -T
  =================================================================
  wpar1 - Active
  =================================================================
  Operation:    none
  Process ID:
  Start Time:
  
  =================================================================
  wpar2 - Defined
  =================================================================
  Operation:    none
  Process ID:
  Start Time:
  
  # lswpar nosuch wpar1
  lswpar: 0960-419 Could not find a workload partition called nosuch.
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     wpar1     /wpars/wpar1
  [1]
  # lswpar -y
  lswpar: Not a recognized flag: y
  Usage: lswpar [-D | -I | -M | -N] [-a FieldName[,...]] [-q] [-s State]
         [-t Type] [WparName ...]
         lswpar {-G | -L | -R | -S | -T} [-s State] [-t Type] [WparName ...]
         lswpar {-c | -d Delimiter} [-D | -G | -I | -M | -N | -R | -S | -T] [-a FieldName[,...]]
         [-q] [-s State] [-t Type] [WparName ...]
  [1]
  # lswpar -s X
  lswpar: There is no state X.
  [1]
