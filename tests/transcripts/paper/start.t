Source: PAPER "Starting and Stopping a WPAR"
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

It is started; its file systems are mounted, its address is on the interface:

  # startwpar -v wpar1
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Mounting /wpars/wpar1.
  Mounting /wpars/wpar1/home.
  Mounting /wpars/wpar1/opt.
  Mounting /wpars/wpar1/proc.
  Mounting /wpars/wpar1/tmp.
  Mounting /wpars/wpar1/usr.
  Mounting /wpars/wpar1/var.
  Loading workload partition.
  $corral_t = {
                'name' => 'wpar1',
                'wlm_cpu' => [
                               10,
                               undef,
                               undef,
                               undef
                             ],
                'path' => '/wpars/wpar1',
                'hostname' => 'wpar1',
                'wlm_procVirtMem' => [
                                       -1,
                                       undef
                                     ],
                'wlm_mem' => [
                               undef,
                               undef,
                               undef,
                               undef
                             ],
                'key' => 1,
                'vips' => [
                            [
                              'en1',
                              '10.1.1.81',
                              '255.255.252.0',
                              '10.1.1.255'
                            ]
                          ],
                'wlm_rset' => undef,
                'opts' => 4,
                'id' => 0
              };
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 346722.
  Verifying workload partition startup.
  Return Status = SUCCESS.
  # lsvg -l rootvg | grep wpar1
  fslv00              jfs2       1     1     1    open/syncd    /wpars/wpar1
  fslv01              jfs2       1     1     1    open/syncd    /wpars/wpar1/home
  fslv02              jfs2       1     1     1    open/syncd    /wpars/wpar1/tmp
  fslv03              jfs2       1     1     1    open/syncd    /wpars/wpar1/var
  # ifconfig en1
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255
  	inet 10.1.1.81 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  # lswpar
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     wpar1     /wpars/wpar1
  # lssrc -a | grep cor
   cor_wpar1                         346722       active

Inside:

  # clogin wpar1
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
  Last unsuccessful login: Thu Aug  2 13:26:23 EET 2007 on ssh from nim02nim
  Last login: Tue Aug  7 14:16:24 EET 2007 on /dev/Global from uataix6
  root@wpar1 AIX 6 Beta : / # df
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/fslv00       262144    209912   20%     1566     7% /
  /dev/fslv01       262144    256728    3%       25     1% /home
  /opt              262144    124240   53%     1560    10% /opt
  /proc                  -         -    -         -     -  /proc
  /dev/fslv02       262144    256848    3%       10     1% /tmp
  /usr             5767168   1807400   69%    42816    18% /usr
  /dev/fslv03       262144    246528    6%      324     2% /var
  root@wpar1 AIX 6 Beta : / # mount
    node       mounted        mounted over    vfs       date        options      
  -------- ---------------  ---------------  ------ ------------ --------------- 
           /dev/fslv00      /                jfs2   Aug 09 11:08 rw,log=INLINE   
           /dev/fslv01      /home            jfs2   Aug 09 11:08 rw,log=INLINE   
           /opt             /opt             namefs Aug 09 11:08 ro              
           /proc            /proc            namefs Aug 09 11:08 rw              
           /dev/fslv02      /tmp             jfs2   Aug 09 11:08 rw,log=INLINE   
           /usr             /usr             namefs Aug 09 11:08 ro              
           /dev/fslv03      /var             jfs2   Aug 09 11:08 rw,log=INLINE   
  root@wpar1 AIX 6 Beta : / # tty
  /dev/Global
  root@wpar1 AIX 6 Beta : / # hostname
  wpar1
  root@wpar1 AIX 6 Beta : / # exit
  # uname -W
  0
