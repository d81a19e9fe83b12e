Source: OURS what get shows is captured (ohai's samples); the form of the others is recalled

A default route more, and a network's:

  # route add 0 10.1.1.2
  10.1.1.2 net 0: gateway 10.1.1.2
  # netstat -rn | grep default
  default            10.1.1.1          UG        1     12696 en1      -      -   =>
  default            10.1.1.2          UG        0         0 en1      -      -   
  # route add -net 192.168.7.0 -netmask 255.255.255.0 gateway1
  10.1.1.1 net 192.168.7.0: gateway gateway1
  # route add 192.168.8.1 gateway1; route add 172.16.0.0 gateway1; route add -net 11.5 gateway1
  10.1.1.1 host 192.168.8.1: gateway gateway1
  10.1.1.1 net 172.16.0.0: gateway gateway1
  10.1.1.1 net 11.5: gateway gateway1
  # route add -net 12.0.0.0 gateway1 255.255.0.0; route add -net 13.1 -prefixlen 20 gateway1
  10.1.1.1 net 12.0.0.0: gateway gateway1
  10.1.1.1 net 13.1: gateway gateway1
  # route add 14.1.1.1 gateway1 1; route add -net 15.1 10.1.1.148 0
  10.1.1.1 host 14.1.1.1: gateway gateway1
  10.1.1.148 net 15.1: gateway 10.1.1.148
  # netstat -rn
  Routing tables
  Destination        Gateway           Flags   Refs     Use  If   Exp  Groups
  
  Route Tree for Protocol Family 2 (Internet):
  default            10.1.1.1          UG        1     12696 en1      -      -   =>
  default            10.1.1.2          UG        0         0 en1      -      -   
  10.1.0.0           10.1.1.148        UHSb      0         0 en1      -      -   =>
  10.1/22            10.1.1.148        U         0       639 en1      -      -   
  10.1.1.148         127.0.0.1         UGHS      0        16 lo0      -      -   
  10.1.1.255         10.1.1.148        UHSb      0         1 en1      -      -   
  11.5/16            10.1.1.1          UG        0         0 en1      -      -   
  12/16              10.1.1.1          UG        0         0 en1      -      -   
  13.1/20            10.1.1.1          UG        0         0 en1      -      -   
  14.1.1.1           10.1.1.1          UGH       0         0 en1      -      -   
  15.1/16            10.1.1.148        U         0         0 en1      -      -   
  127/8              127.0.0.1         U         1      7504 lo0      -      -   
  172.16/16          10.1.1.1          UG        0         0 en1      -      -   
  192.168.7/24       10.1.1.1          UG        0         0 en1      -      -   
  192.168.8.1        10.1.1.1          UGH       0         0 en1      -      -   
  
  Route Tree for Protocol Family 24 (Internet v6):
  ::1                ::1               UH        0         0 lo0      -      -   

Which way is it?

  # route -n get 192.168.7.5
     route to: 192.168.7.5
  destination: 192.168.7.0
         mask: 255.255.255.0
      gateway: 10.1.1.1
    interface: en1
  interf addr: 10.1.1.148
        flags: <UP,GATEWAY,DONE>
   recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
         0         0         0         0         0         0         0         0
  # route get nim02nim
     route to: nim02nim
  destination: 10.1.0.0
         mask: 255.255.252.0
      gateway: uataix6
    interface: en1
  interf addr: uataix6
        flags: <UP,DONE>
   recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
         0         0         0         0         0         0         0         0
  # route get default; route -n get uataix6; route -q get 0
     route to: default
  destination: default
         mask: default
      gateway: gateway1
    interface: en1
  interf addr: uataix6
        flags: <UP,GATEWAY,DONE>
   recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
         0         0         0         0         0         0         0         0
     route to: 10.1.1.148
  destination: 10.1.1.148
      gateway: 127.0.0.1
    interface: lo0
  interf addr: 127.0.0.1
        flags: <UP,GATEWAY,HOST,DONE,STATIC>
   recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
         0         0         0         0         0         0         0         0
  # prtconf | grep -i gateway
  	Gateway: 10.1.1.1

What is changed, and what taken out:

  # route change -net 192.168.7.0 10.1.1.9; netstat -rn | grep 192.168.7
  10.1.1.9 net 192.168.7.0: gateway 10.1.1.9
  192.168.7/24       10.1.1.9          UG        0         0 en1      -      -   
  # route delete 0 10.1.1.2; route delete -host 192.168.8.1; route -q delete 172.16.0.0
  10.1.1.2 net 0: gateway 10.1.1.2
  delete host 192.168.8.1
  # route -f; netstat -rn | grep G
  default              gateway1             done
  11.5/16              gateway1             done
  12/16                gateway1             done
  13.1/20              gateway1             done
  14.1.1.1             gateway1             done
  192.168.7/24         10.1.1.9             done
  Destination        Gateway           Flags   Refs     Use  If   Exp  Groups
  10.1.1.148         127.0.0.1         UGHS      0        16 lo0      -      -   
  # ping -c 1 172.20.1.1
  PING 172.20.1.1: (172.20.1.1): 56 data bytes
  0821-069 ping: sendto: Cannot reach the destination network.
  
  ----172.20.1.1 PING Statistics----
  1 packets transmitted, 0 packets received, 100% packet loss
  [1]
  # route -n flush; route -C add 0 gateway1 -if en1; ping -c 1 gateway1 | tail -2
  10.1.1.1 net 0: gateway gateway1
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0/0/0 ms

A workload partition with a table of its own, and one without:

  # mkwpar -s -n w -i -I rtdest=10.9.0.0 rtgateway=10.1.1.1 rttype=net -N address=10.1.1.81 >/dev/null
  # mkwpar -s -n shares -N address=10.1.1.82 > /dev/null
  # route add 0 gateway1 -@ w; route -@ w add -net 10.7 10.1.1.1; route get 10.7.1.1 -@w | sed 4q
  10.1.1.1 net 0: gateway gateway1
  10.1.1.1 net 10.7: gateway 10.1.1.1
     route to: 10.7.1.1
  destination: 10.7.0.0
         mask: 255.255.0.0
      gateway: gateway1
  # clogin w netstat -rn | sed '/v6/,$d'
  Routing tables
  Destination        Gateway           Flags   Refs     Use  If   Exp  Groups
  
  Route Tree for Protocol Family 2 (Internet):
  default            10.1.1.1          UG        0         0 en1      -      -   
  10.1.0.0           10.1.1.81         UHSb      0         0 en1      -      -   =>
  10.1/22            10.1.1.81         U         0         0 en1      -      -   
  10.1.1.81          127.0.0.1         UGHS      0         0 lo0      -      -   
  10.1.1.255         10.1.1.81         UHSb      0         0 en1      -      -   
  10.7/16            10.1.1.1          UG        0         0 en1      -      -   
  10.9/16            10.1.1.1          UG        0         0 en1      -      -   
  127/8              127.0.0.1         U         0         0 lo0      -      -   
  
  # netstat -rn | grep -c '10[.]7'
  0
  [1]
  # clogin w route -n get 10.9.1.1; lswpar -I w
     route to: 10.9.1.1
  destination: 10.9.0.0
         mask: 255.255.0.0
      gateway: 10.1.1.1
    interface: en1
  interf addr: 10.1.1.81
        flags: <UP,GATEWAY,DONE>
   recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
         0         0         0         0         0         0         0         0
  Name  Type  Destination  Gateway   Interface
  -----------------------------------------------
  w     net   10.9.0.0     10.1.1.1
  # chwpar -I rtdest=10.8.0.0 rtgateway=10.1.1.1 rtprefixlen=16 w; chwpar -K -I rtdest=10.9.0.0 rtgateway=10.1.1.1 w
  # netstat -rn -@ w | grep UG | grep -v lo0
  default            10.1.1.1          UG        0         0 en1      -      -   
  10.7/16            10.1.1.1          UG        0         0 en1      -      -   
  10.8/16            10.1.1.1          UG        0         0 en1      -      -   
  # clogin shares route get 0 | grep gateway
      gateway: 10.1.1.1
  # chwpar -I rtdest=10.6.0.0 rtgateway=99.1.1.1 w; netstat -rn -@ w | grep '10[.]6'
  chwpar: 0960-231 ATTENTION: /usr/sbin/route failed with return code 1.
  [1]
  # stopwpar w > /dev/null 2>&1; startwpar w; netstat -rn -@ w | grep UG | grep -v lo0
  Starting workload partition w.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  startwpar: 0960-231 ATTENTION: /usr/sbin/route failed with return code 1.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_w.
  0513-059 The cor_w Subsystem has been started. Subsystem PID is 673046.
  Verifying workload partition startup.
  10.8/16            10.1.1.1          UG        0         0 en1      -      -   
  # chwpar -K -i w; route -@ w flush
  route: Workload partition w has no routing table of its own (mkwpar -i).
  [1]
  # wparexec -n a -I rtdest=10.6.0.0 rtgateway=99.1.1.1 /usr/bin/true 2>&1 | grep route
  startwpar: 0960-231 ATTENTION: /usr/sbin/route failed with return code 1.

What is not simulated:

  # route -v add 0 10.1.1.3
  route: -v is not simulated.
  [1]
