Source: PAPER "Creating a System WPAR"

The first workload partition is made:

  # mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
  mkwpar: Creating file systems...
   /
   /home
   /opt
   /proc
   /tmp
   /usr
   /var
  Mounting all workload partition file systems.
  x ./usr
  x ./lib
  x ./audit
  x ./dev
  x ./etc
  x ./etc/check_config.files
  x ./etc/consdef
  x ./etc/cronlog.conf
  x ./etc/csh.cshrc
  x ./etc/csh.login
  x ./etc/dlpi.conf
  x ./etc/dumpdates
  x ./etc/environment
  x ./etc/ewlm
  x ./etc/ewlm/limits
  x ./etc/ewlm/trc
  x ./etc/ewlm/trc/config_schema.xsd
  x ./etc/ewlm/trc/output_schema.xsd
  x ./etc/filesystems
  x ./etc/group
  x ./etc/inittab
  x ./etc/magic
  x ./etc/motd
  x ./etc/nscontrol.conf
  x ./etc/objrepos
  x ./etc/objrepos/CDiagAtt
  x ./etc/objrepos/CDiagAtt.vc
  x ./etc/objrepos/CDiagDev
  x ./etc/objrepos/CuAt
  x ./etc/objrepos/CuAt.vc
  x ./etc/objrepos/CuData
  x ./etc/objrepos/CuData.vc
  x ./etc/objrepos/CuDep
  x ./etc/objrepos/CuDv
  x ./etc/objrepos/CuDv.vc
  x ./etc/objrepos/CuDvDr
  x ./etc/objrepos/CuOdmlock
  x ./etc/objrepos/CuPath
  x ./etc/objrepos/CuPath.vc
  x ./etc/objrepos/CuPathAt
  x ./etc/objrepos/CuVPD
  x ./etc/objrepos/DAVars
  x ./etc/objrepos/DSMOptInv
  x ./etc/objrepos/DSMOptions
  x ./etc/objrepos/DSMenu
  x ./etc/objrepos/FRUB
  x ./etc/objrepos/FRUs
  x ./etc/objrepos/InetServ
  x ./etc/objrepos/MenuGoal
  x ./etc/objrepos/PDiagTask
  x ./etc/objrepos/SRCextmeth
  x ./etc/objrepos/SRCnotify
  x ./etc/objrepos/SRCodmlock
  x ./etc/objrepos/SRCsubsvr
  x ./etc/objrepos/SRCsubsys
  x ./etc/objrepos/SWservAt
  x ./etc/objrepos/SWservAt.vc
  x ./etc/objrepos/TMInput
  x ./etc/objrepos/boot.lock
  x ./etc/objrepos/config_lock
  x ./etc/objrepos/crypto_module
  x ./etc/objrepos/errnotify
  x ./etc/objrepos/history
  x ./etc/objrepos/history.vc
  x ./etc/objrepos/inventory
  x ./etc/objrepos/inventory.vc
  x ./etc/objrepos/lpp
  x ./etc/objrepos/lpp.vc
  x ./etc/objrepos/ng.vc
  x ./etc/objrepos/product
  x ./etc/objrepos/product.vc
  x ./etc/passwd
  x ./etc/perf
  x ./etc/perf/daily
  x ./etc/perf/daily.cf
  x ./etc/profile
  x ./etc/pse.conf
  x ./etc/pse_tune.conf
  x ./etc/qconfig
  x ./etc/rc
  x ./etc/rc.bsdnet
  x ./etc/rc.d
  x ./etc/rc.d/rc
  x ./etc/rc.d/init.d
  x ./etc/rc.d/rc2.d
  x ./etc/rc.d/rc3.d
  x ./etc/rc.d/rc4.d
  x ./etc/rc.d/rc5.d
  x ./etc/rc.d/rc6.d
  x ./etc/rc.d/rc7.d
  x ./etc/rc.d/rc8.d
  x ./etc/rc.d/rc9.d
  x ./etc/rc.ncs
  x ./etc/rc.powerfail
  x ./etc/rpm
  x ./etc/security
  x ./etc/security/.profile
  x ./etc/security/acl
  x ./etc/security/aixpert
  x ./etc/security/audit
  x ./etc/security/audit/bincmds
  x ./etc/security/audit/config
  x ./etc/security/audit/events
  x ./etc/security/audit/hosts
  x ./etc/security/audit/objects
  x ./etc/security/audit/streamcmds
  x ./etc/security/authorizations
  x ./etc/security/domains
  x ./etc/security/environ
  x ./etc/security/failedlogin
  x ./etc/security/group
  x ./etc/security/lastlog
  x ./etc/security/ldap
  x ./etc/security/ldap/ldap.cfg
  x ./etc/security/limits
  x ./etc/security/login.cfg
  x ./etc/security/passwd
  x ./etc/security/portlog
  x ./etc/security/priv
  x ./etc/security/privcmds
  x ./etc/security/privdevs
  x ./etc/security/privfiles
  x ./etc/security/pwdalg.cfg
  x ./etc/security/rbac
  x ./etc/security/roles
  x ./etc/security/services
  x ./etc/security/smitacl.group
  x ./etc/security/smitacl.user
  x ./etc/security/sysck.cfg
  x ./etc/security/user
  x ./etc/security/user.roles
  x ./etc/shells
  x ./etc/swapspaces
  x ./etc/syslog.conf
  x ./etc/trcfmt
  x ./etc/tunables
  x ./etc/utmp
  x ./etc/vfs
  x ./etc/xtiso.conf
  x ./home
  x ./home/guest
  x ./lpp
  x ./mnt
  x ./opt
  x ./proc
  x ./sbin
  x ./sbin/rc.boot
  x ./sbin/helpers
  x ./sbin/comsubs
  x ./sbin/helpers/autofs
  x ./sbin/helpers/cdromfs
  x ./sbin/helpers/jfs
  x ./sbin/helpers/jfs2
  x ./sbin/helpers/jfs2/chfs
  x ./sbin/helpers/jfs2/defragfs
  x ./sbin/helpers/jfs2/dumpfs
  x ./sbin/helpers/jfs2/extendfs
  x ./sbin/helpers/jfs2/fsck
  x ./sbin/helpers/jfs2/fsdb
  x ./sbin/helpers/jfs2/logform
  x ./sbin/helpers/jfs2/logredo
  x ./sbin/helpers/jfs2/mkfs
  x ./sbin/helpers/namefs
  x ./sbin/helpers/nfs4mnthelp
  x ./sbin/helpers/nfsmnthelp
  x ./sbin/helpers/procfs
  x ./sbin/helpers/v3fshelper
  x ./tftpboot
  x ./tmp
  x ./u
  x ./unix
  x ./var
  x ./bin
  x ./var/adm
  x ./var/adm/acct
  x ./var/adm/config
  x ./var/adm/cron
  x ./var/adm/cron/at.deny
  x ./var/adm/cron/cron.deny
  x ./var/adm/cron/log
  x ./var/adm/cron/queuedefs
  x ./var/adm/pacct
  x ./var/adm/ras
  x ./var/adm/ras/conslog
  x ./var/adm/ras/devinst.log
  x ./var/adm/ras/dumpsymp
  x ./var/adm/ras/errlog
  x ./var/adm/sa
  x ./var/adm/sulog
  x ./var/adm/sw
  x ./var/adm/sw/installp
  x ./var/adm/wtmp
  x ./var/ct
  x ./var/ifor
  x ./var/locks
  x ./var/msgs
  x ./var/news
  x ./var/opt
  x ./var/perf
  x ./var/perf/README
  x ./var/preserve
  x ./var/spool
  x ./var/spool/calendar
  x ./var/spool/cron
  x ./var/spool/cron/atjobs
  x ./var/spool/cron/crontabs
  x ./var/spool/cron/crontabs/adm
  x ./var/spool/cron/crontabs/root
  x ./var/spool/cron/crontabs/sys
  x ./var/spool/cron/crontabs/uucp
  x ./var/spool/lp
  x ./var/spool/lpd
  x ./var/spool/lpd/pio
  x ./var/spool/lpd/qdir
  x ./var/spool/lpd/stat
  x ./var/spool/mail
  x ./var/spool/mail/root
  x ./var/spool/mqueue
  x ./var/spool/qdaemon
  x ./var/spool/rwho
  x ./var/spool/uucp
  x ./var/spool/writesrv
  x ./var/tmp
  x ./etc/aliases
  x ./etc/mail
  x ./etc/mail/aliases
  x ./etc/mail/local-host-names
  x ./etc/mail/sendmail.cf
  x ./etc/mail/statistics
  x ./etc/sendmail.cf
  x ./etc/3270.keys
  x ./etc/bootptab
  x ./etc/dhcpcd.ini
  x ./etc/ftpaccess.ctl
  x ./etc/gated.conf
  x ./etc/gateways
  x ./etc/hosts
  x ./etc/hosts.equiv
  x ./etc/inetd.conf
  x ./etc/map3270
  x ./etc/mrouted.conf
  x ./etc/netsvc.conf
  x ./etc/networks
  x ./etc/ntp.conf
  x ./etc/ppp
  x ./etc/ppp/lcp_config
  x ./etc/protocols
  x ./etc/rc.net
  x ./etc/rc.nfs
  x ./etc/rc.tcpip
  x ./etc/rpc
  x ./etc/services
  x ./etc/slip.hosts
  x ./etc/snmpd.conf
  x ./etc/snmpdv3.conf
  x ./etc/aixmibd.conf
  x ./etc/hostmibd.conf
  x ./etc/snmp
  x ./etc/snmp/mibs.lst
  x ./etc/telnet.conf
  x ./var/statmon
  x ./var/statmon/sm
  x ./var/statmon/sm.bak
  x ./var/statmon/state
  x ./var/yp
  x ./var/yp/binding
  x ./var/ct/IW
  x ./var/ct/cfg
  x ./var/ct/lck
  x ./var/ct/run
  x ./var/adm/invscout
  x ./etc/arp
  x ./etc/chroot
  x ./etc/cron
  x ./etc/fsck
  x ./etc/fuser
  x ./etc/getty
  x ./etc/halt
  x ./etc/ifconfig
  x ./etc/inetd
  x ./etc/init
  x ./etc/lvaryoffvg
  x ./etc/mkfs
  x ./etc/mount
  x ./etc/ping
  x ./etc/reboot
  x ./etc/route
  x ./etc/savebase
  x ./etc/shutdown
  x ./etc/swapon
  x ./etc/syslogd
  x ./etc/telinit
  x ./etc/umount
  x ./etc/wall
  x ./.profile
  Java5.sdk                   5.0.0.100       ROOT        APPLY       SUCCESS    
  Java5_64.sdk                5.0.0.100       ROOT        APPLY       SUCCESS    
  X11.Dt.rte                  6.1.0.0         ROOT        APPLY       SUCCESS    
  X11.apps.aixterm            6.1.0.0         ROOT        APPLY       SUCCESS    
  X11.base.rte                6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.64bit                   6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.acct                    6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.cdmount                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.diag.com                6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.diag.rte                6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.diag.util               6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.mp64                    6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.ewlm.rte            6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.ipsec.keymgt        6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.ipsec.rte           6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.ncs                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.nfs.cachefs         6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.nfs.client          6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.nfs.server          6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.nis.client          6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.nis.server          6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.ppp                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.snapp               6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.tcp.client          6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.tcp.server          6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.net.uucp                6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.perf.pmaix              6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.perf.tools              6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.perf.tune               6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.pmapi.lib               6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte                     6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.Dt                  6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.ILS                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.SRC                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.aio                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.archive             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.boot                6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.bosinst             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.commands            6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.console             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.control             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.cron                6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.devices             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.diag                6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.edit                6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.filesystem          6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.iconv               6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.ifor_ls             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.install             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.loc                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.lvm                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.man                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.methods             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.misc_cmds           6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.net                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.odm                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.printers            6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.pse                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.security            6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.serv_aid            6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.shell               6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.streams             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.rte.tty                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.sysmgt.loginlic         6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.sysmgt.nim.client       6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.sysmgt.quota            6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.sysmgt.serv_aid         6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.sysmgt.smit             6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.sysmgt.sysbr            6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.sysmgt.trace            6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.terminfo.rte            6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.txt.spell               6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.txt.tfs                 6.1.0.0         ROOT        APPLY       SUCCESS    
  bos.wpars                   6.1.0.0         ROOT        APPLY       SUCCESS    
  cas.agent                   1.4.2.23        ROOT        APPLY       SUCCESS    
  devices.base.rte            6.1.0.0         ROOT        APPLY       SUCCESS    
  devices.chrp.base.rte       6.1.0.0         ROOT        APPLY       SUCCESS    
  devices.chrp.pci.rte        6.1.0.0         ROOT        APPLY       SUCCESS    
  devices.common.IBM.ethernet.rte 6.1.0.0         ROOT        APPLY       SUCCESS    
  devices.common.IBM.fc.rte   6.1.0.0         ROOT        APPLY       SUCCESS    
  devices.common.IBM.scsi.rte 6.1.0.0         ROOT        APPLY       SUCCESS    
  devices.scsi.disk.rte       6.1.0.0         ROOT        APPLY       SUCCESS    
  ifor_ls.base.cli            6.1.0.0         ROOT        APPLY       SUCCESS    
  invscout.ldb                2.2.0.2         ROOT        APPLY       SUCCESS    
  invscout.rte                2.2.0.9         ROOT        APPLY       SUCCESS    
  mcr.rte                     6.1.0.0         ROOT        APPLY       SUCCESS    
  perfagent.tools             6.1.0.0         ROOT        APPLY       SUCCESS    
  perl.rte                    5.8.2.60        ROOT        APPLY       SUCCESS    
  printers.rte                6.1.0.0         ROOT        APPLY       SUCCESS    
  rpm.rte                     3.0.5.41        ROOT        APPLY       SUCCESS    
  sysmgt.pconsole.rte         6.1.0.0         ROOT        APPLY       SUCCESS    
  rsct.core.utils             2.5.0.0         ROOT        APPLY       SUCCESS    
  csm.client                  1.6.0.10        ROOT        APPLY       SUCCESS    
  devices.common.IBM.sni.ml   1.2.0.2         ROOT        APPLY       SUCCESS    
  devices.common.IBM.sni.rte  1.2.0.7         ROOT        APPLY       SUCCESS    
  devices.chrp.IBM.HPS.rte    1.2.0.7         ROOT        APPLY       SUCCESS    
  rsct.compat.basic.rte       2.5.0.0         ROOT        APPLY       SUCCESS    
  rsct.compat.clients.rte     2.5.0.0         ROOT        APPLY       SUCCESS    
  csm.core                    1.6.0.10        ROOT        APPLY       SUCCESS    
  rsct.core.sec               2.5.0.0         ROOT        APPLY       SUCCESS    
  rsct.core.sr                2.5.0.0         ROOT        APPLY       SUCCESS    
  rsct.core.rmc               2.5.0.0         ROOT        APPLY       SUCCESS    
  rsct.core.sensorrm          2.5.0.0         ROOT        APPLY       SUCCESS    
  devices.chrp.base.ServiceRM 1.3.0.60        ROOT        APPLY       SUCCESS    
  rsct.core.auditrm           2.5.0.0         ROOT        APPLY       SUCCESS    
  rsct.core.errm              2.5.0.0         ROOT        APPLY       SUCCESS    
  rsct.core.fsrm              2.5.0.0         ROOT        APPLY       SUCCESS    
  rsct.core.hostrm            2.5.0.0         ROOT        APPLY       SUCCESS    
  rsct.core.lprm              2.5.0.0         ROOT        APPLY       SUCCESS    
  csm.client                  1.6.0.10        ROOT        COMMIT      SUCCESS    
  devices.common.IBM.sni.ml   1.2.0.2         ROOT        COMMIT      SUCCESS    
  devices.common.IBM.sni.rte  1.2.0.7         ROOT        COMMIT      SUCCESS    
  devices.chrp.IBM.HPS.rte    1.2.0.7         ROOT        COMMIT      SUCCESS    
  csm.core                    1.6.0.10        ROOT        COMMIT      SUCCESS    
  syncroot: Processing root part installation status.
  syncroot: Installp root packages are currently synchronized.
  syncroot: Synchronizing RPM root files.
  syncroot: Checking space requirements.
  +---------- Space statistics (in 512 byte-blocks) ----------+
  File system: /wpars/wpar1, Free: 209912, Required: 137, Deficit: 0.
  syncroot: Installing RPM file: /etc/cdrecord.conf
  syncroot: RPM root packages are currently synchronized.
  syncroot: Root part is currently synchronized.
  syncroot: Returns Status = SUCCESS
  mkwpar: Workload partition wpar1 created successfully.
  To start the workload partition, execute the following as root: startwpar [-v] 'wpar1'

What mkwpar made: logical volumes, and stanzas of /etc/filesystems:

  # lsvg -l rootvg | grep wpar
  fslv00              jfs2       1     1     1    closed/syncd  /wpars/wpar1
  fslv01              jfs2       1     1     1    closed/syncd  /wpars/wpar1/home
  fslv02              jfs2       1     1     1    closed/syncd  /wpars/wpar1/tmp
  fslv03              jfs2       1     1     1    closed/syncd  /wpars/wpar1/var
  # grep -p wpar /etc/filesystems
  /wpars/wpar1:
  	dev		= /dev/fslv00
  	vfs		= jfs2
  	log		= INLINE
  	mount		= false
  	type		= wpar1
  	account		= false
  
  /wpars/wpar1/home:
  	dev		= /dev/fslv01
  	vfs		= jfs2
  	log		= INLINE
  	mount		= false
  	type		= wpar1
  	account		= false
  
  /wpars/wpar1/opt:
  	dev		= /opt
  	vfs		= namefs
  	mount		= false
  	type		= wpar1
  	options		= ro
  
  /wpars/wpar1/proc:
  	dev		= /proc
  	vfs		= namefs
  	mount		= false
  	type		= wpar1
  	options		= rw
  
  /wpars/wpar1/tmp:
  	dev		= /dev/fslv02
  	vfs		= jfs2
  	log		= INLINE
  	mount		= false
  	type		= wpar1
  	account		= false
  
  /wpars/wpar1/usr:
  	dev		= /usr
  	vfs		= namefs
  	mount		= false
  	type		= wpar1
  	options		= ro
  
  /wpars/wpar1/var:
  	dev		= /dev/fslv03
  	vfs		= jfs2
  	log		= INLINE
  	mount		= false
  	type		= wpar1
  	account		= false
  
  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  D      S     wpar1     /wpars/wpar1
