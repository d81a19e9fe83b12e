Source: PAPER "Installing the AIX 6 Open Beta"

The machine the paper was written on:

  # oslevel -r
  6000-01 BETA
  # lsdev -Cs scsi
  cd0    Available 1Z-08-00-1,0 SCSI DVD-RAM Drive
  hdisk0 Available 1Z-08-00-8,0 16 Bit LVD SCSI Disk Drive
  hdisk1 Available 1Z-08-00-9,0 16 Bit LVD SCSI Disk Drive
  # prtconf | egrep 'System Model|Processor Type|Number Of Processors|Processor Clock|CPU Type|Kernel Type|LPAR Info|^Memory Size|Platform Firmware level'
  System Model: IBM,7038-6M2
  Processor Type: PowerPC_POWER4
  Number Of Processors: 1
  Processor Clock Speed: 1452 MHz
  CPU Type: 64-bit
  Kernel Type: 64-bit
  LPAR Info: 1 uataix6
  Memory Size: 4096 MB
  Platform Firmware level: 3K041029
  # uname -W
  0
  # hostname
  uataix6
  # df
  Filesystem    512-blocks      Free %Used    Iused %Iused Mounted on
  /dev/hd4          262144     60248   78%     5106    41% /
  /dev/hd2         5767168   1807400   69%    42816    18% /usr
  /dev/hd9var      1048576    999984    5%      493     1% /var
  /dev/hd3          524288    477400    9%       61     1% /tmp
  /dev/hd1          262144    243192    8%       97     1% /home
  /proc                  -         -    -         -     -  /proc
  /dev/hd10opt      262144    124240   53%     1560    10% /opt
  /dev/locallv      524288    522072    1%        9     1% /usr/local
  # ifconfig en1
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  # rpm -qa
  cdrecord-1.9-7
  mkisofs-1.13-4
  AIX-rpm-6.1.0.0-1
  # lspv
  hdisk0          0000273a30335231                    rootvg          active      
  hdisk1          0000273ae48b5900                    None                        
