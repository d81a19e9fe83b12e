Source: OURS the first lines of it are recalled: aix-commands.md 8
Setup: print '10.1.1.81 wpar1\n10.1.1.82 wpar2' >> /etc/hosts
Setup: mkwpar -n wpar1 -S privs+=PV_NET_RAWSOCK > /dev/null 2>&1
Setup: mkwpar -n wpar2 > /dev/null 2>&1
Setup: mkwpar -n none -S privs+=PV_NET_RAWSOCK > /dev/null 2>&1
Setup: for w in wpar1 wpar2 none; do startwpar $w > /dev/null 2>&1; done

This machine, a partition by name, the gateway:

  # ping -c 1 uataix6
  PING uataix6: (10.1.1.148): 56 data bytes
  64 bytes from 10.1.1.148: icmp_seq=0 ttl=255 time=0 ms
  
  ----uataix6 PING Statistics----
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0/0/0 ms
  # ping -c 3 wpar1
  PING wpar1: (10.1.1.81): 56 data bytes
  64 bytes from 10.1.1.81: icmp_seq=0 ttl=255 time=0 ms
  64 bytes from 10.1.1.81: icmp_seq=1 ttl=255 time=0 ms
  64 bytes from 10.1.1.81: icmp_seq=2 ttl=255 time=0 ms
  
  ----wpar1 PING Statistics----
  3 packets transmitted, 3 packets received, 0% packet loss
  round-trip min/avg/max = 0/0/0 ms
  # ping -q -c 2 -s 1000 10.1.1.82
  PING 10.1.1.82: (10.1.1.82): 1000 data bytes
  
  ----10.1.1.82 PING Statistics----
  2 packets transmitted, 2 packets received, 0% packet loss
  round-trip min/avg/max = 0/0/0 ms
  # ping 10.1.1.1 0 1
  PING 10.1.1.1: (10.1.1.1): 0 data bytes
  8 bytes from 10.1.1.1: icmp_seq=0 ttl=255
  
  ----10.1.1.1 PING Statistics----
  1 packets transmitted, 1 packets received, 0% packet loss
  # ping -c 1 127.0.0.1 | tail -1
  round-trip min/avg/max = 0/0/0 ms

A clock second lies between packets:

  # a=$(date +%s); ping -q -c 5 wpar1 > /dev/null; print $(( $(date +%s) - a ))
  4

A partition that does not run does not answer, and answers again when it does:

  # stopwpar -F wpar2 > /dev/null 2>&1; ping -c 2 wpar2
  PING wpar2: (10.1.1.82): 56 data bytes
  
  ----wpar2 PING Statistics----
  2 packets transmitted, 0 packets received, 100% packet loss
  [1]
  # startwpar wpar2 > /dev/null 2>&1; ping -c 1 wpar2 | grep loss
  1 packets transmitted, 1 packets received, 0% packet loss

Nobody, nowhere, nothing:

  # ping -c 1 10.1.1.99
  PING 10.1.1.99: (10.1.1.99): 56 data bytes
  
  ----10.1.1.99 PING Statistics----
  1 packets transmitted, 0 packets received, 100% packet loss
  [1]
  # ping -c 1 -r 192.168.1.1
  PING 192.168.1.1: (192.168.1.1): 56 data bytes
  0821-069 ping: sendto: Cannot reach the destination network.
  
  ----192.168.1.1 PING Statistics----
  1 packets transmitted, 0 packets received, 100% packet loss
  [1]
  # ping -c 1 nosuch
  0821-062 ping: host name nosuch NOT FOUND
  [1]
  # ping
  Usage: ping [-f | -i Wait] [-n] [-q] [-r] [-v] [-c Count] [-s PacketSize] [-S Address]
         [-w TimeOut] Host [PacketSize] [Count]
  [1]
  # ping -c 0 uataix6
  Usage: ping [-f | -i Wait] [-n] [-q] [-r] [-v] [-c Count] [-s PacketSize] [-S Address]
         [-w TimeOut] Host [PacketSize] [Count]
  [1]
  # ping -s 70000 uataix6
  ping: 70000 is not a size of a packet: 0 to 65467.
  [1]
  # ping -S 10.1.1.99 uataix6
  ping: 10.1.1.99 is not an address of this partition.
  [1]
  # ping -X uataix6
  ping: Not a recognized flag: X
  Usage: ping [-f | -i Wait] [-n] [-q] [-r] [-v] [-c Count] [-s PacketSize] [-S Address]
         [-w TimeOut] Host [PacketSize] [Count]
  [1]

Inside, raw sockets are refused unless the partition has the privilege:

  # clogin wpar2 -l root /usr/sbin/ping -c 1 wpar1
  ping: A raw socket cannot be made: Operation not permitted.
  [1]
  # clogin wpar1 -l root /usr/sbin/ping -c 1 10.1.1.82
  PING 10.1.1.82: (10.1.1.82): 56 data bytes
  64 bytes from 10.1.1.82: icmp_seq=0 ttl=255 time=0 ms
  
  ----10.1.1.82 PING Statistics----
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0/0/0 ms
  # clogin wpar1 -l root /usr/sbin/ping -c 1 10.1.1.148 | grep loss
  1 packets transmitted, 1 packets received, 0% packet loss
  # clogin wpar1 -l root /usr/sbin/ping -S 10.1.1.82 -c 1 10.1.1.148
  ping: 10.1.1.82 is not an address of this partition.
  [1]
  # clogin none -l root /usr/sbin/ping -c 1 10.1.1.148
  PING 10.1.1.148: (10.1.1.148): 56 data bytes
  0821-069 ping: sendto: Cannot reach the destination network.
  
  ----10.1.1.148 PING Statistics----
  1 packets transmitted, 0 packets received, 100% packet loss
  [1]
  # clogin none -l root /usr/sbin/ping -c 1 127.0.0.1 | grep loss
  1 packets transmitted, 1 packets received, 0% packet loss
