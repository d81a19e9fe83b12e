Source: OURS en1 is the paper's

What it shows:

  # ifconfig en1
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  # ifconfig -a
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  lo0: flags=e08084b<UP,BROADCAST,LOOPBACK,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT>
  	inet 127.0.0.1 netmask 0xff000000 broadcast 127.255.255.255
  	inet6 ::1/0
  	 tcp_sendspace 131072 tcp_recvspace 131072 rfc1323 1
  # ifconfig -l
  en1 lo0
  # ifconfig nosuch
  ifconfig: nosuch: There is a request to a device or address that does not exist.
  [1]

An alias comes and goes:

  # ifconfig en1 alias 10.1.1.200 netmask 255.255.252.0; ifconfig en1
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255
  	inet 10.1.1.200 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  # ifconfig en1 delete 10.1.1.200; ifconfig en1
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.148 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
  # ifconfig en1 alias 10.1.1.999
  ifconfig: 10.1.1.999 is not a valid address or host name.
  [1]
  # ifconfig
  Usage: ifconfig Interface [inet] [Address [netmask Mask] [broadcast Address]]
         [alias | delete | up | down | detach]
         ifconfig -a [-d | -u]
         ifconfig -l [-d | -u]
  [1]
