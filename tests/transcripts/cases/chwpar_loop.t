Source: OURS ../shared/cases/F27: a school's loop over its students' WPARs

Addresses of a class are moved; each loop is silent, the new address is there and the old gone:

  # i=1; while [ $i -le 4 ]; do l=`expr $i + 100`; mkwpar -n stud$i -N interface=en1 address=10.1.1.$l netmask=255.255.252.0 broadcast=10.1.1.255 -r -h stud$i >/dev/null; i=`expr $i + 1`; done
  # for i in 1 2 3 4; do k=`expr $i + 10`; chwpar -N address=10.1.2.$k netmask=255.255.252.0 broadcast=10.1.3.255 stud$i; chwpar -K -N address=10.1.1.`expr $i + 100` stud$i; done
  # lswpar -Nqc | cut -d: -f1,3
  stud1:10.1.2.11
  stud2:10.1.2.12
  stud3:10.1.2.13
  stud4:10.1.2.14

The same with two that run, whose aliases come and go at once:

  # for i in 1 2; do startwpar stud$i > /dev/null; done
  # for i in 1 2; do chwpar -N address=10.1.1.10$i stud$i; chwpar -K -N address=10.1.2.1$i stud$i; done
  # ifconfig en1 | grep -v 10.1.1.148
  en1: flags=5e080863,c0<UP,BROADCAST,NOTRAILERS,RUNNING,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  	inet 10.1.1.101 netmask 0xfffffc00 broadcast 10.1.1.255
  	inet 10.1.1.102 netmask 0xfffffc00 broadcast 10.1.1.255
  	 tcp_sendspace 131072 tcp_recvspace 65536
