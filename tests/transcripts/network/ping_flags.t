Source: OURS the flags of ping that ping.t does not type, and those of ifconfig
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0
Setup: startwpar wpar1

As fast as it goes, and twice as slowly:

  # ping -f -c 5 -v 10.1.1.81
  PING 10.1.1.81: (10.1.1.81): 56 data bytes
  
  ----10.1.1.81 PING Statistics----
  5 packets transmitted, 5 packets received, 0% packet loss
  round-trip min/avg/max = 0/0/0 ms
  # a=$(date +%s); ping -n -q -i 2 -c 3 10.1.1.81 > /dev/null; print $(( $(date +%s) - a ))
  4
  # su guest -c 'ping -f -c 1 10.1.1.81'
  ping: Only root may use the flag -f.
  [1]

Nobody answers: how long the last packet is waited for:

  # a=$(date +%s); ping -w 3 -c 1 10.1.1.82; print $(( $(date +%s) - a ))
  PING 10.1.1.82: (10.1.1.82): 56 data bytes
  
  ----10.1.1.82 PING Statistics----
  1 packets transmitted, 0 packets received, 100% packet loss
  3
  # ping -i 0 10.1.1.81
  Usage: ping [-f | -i Wait] [-n] [-q] [-r] [-v] [-c Count] [-s PacketSize] [-S Address]
         [-w TimeOut] Host [PacketSize] [Count]
  [1]

The interfaces that are up, and those that are down:

  # ifconfig -l -u
  en1 lo0
  # ifconfig -l -d
  
  # ifconfig en1 down; ifconfig -a -d | head -1; ifconfig -l -d
  en1: flags=5e080822,c0<BROADCAST,NOTRAILERS,SIMPLEX,MULTICAST,GROUPRT,64BIT,CHECKSUM_OFFLOAD(ACTIVE),PSEG,LARGESEND,CHAIN>
  en1
