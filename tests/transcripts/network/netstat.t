Source: OURS

What it shows:

  # netstat -in
  Name  Mtu   Network     Address            Ipkts Ierrs    Opkts Oerrs  Coll
  en1   1500  link#2      0.2.55.9a.10.3     162325     0    60252     0     0
  en1   1500  10.1        10.1.1.148         162325     0    60252     0     0
  lo0   16896 link#1                          36891     0    36891     0     0
  lo0   16896 127         127.0.0.1           36891     0    36891     0     0
  lo0   16896 ::1                             36891     0    36891     0     0
  # netstat -rn
  Routing tables
  Destination        Gateway           Flags   Refs     Use  If   Exp  Groups
  
  Route Tree for Protocol Family 2 (Internet):
  default            10.1.1.1          UG        1     12696 en1      -      -   
  10.1.0.0           10.1.1.148        UHSb      0         0 en1      -      -   =>
  10.1/22            10.1.1.148        U         0       639 en1      -      -   
  10.1.1.148         127.0.0.1         UGHS      0        16 lo0      -      -   
  10.1.1.255         10.1.1.148        UHSb      0         1 en1      -      -   
  127/8              127.0.0.1         U         1      7504 lo0      -      -   
  
  Route Tree for Protocol Family 24 (Internet v6):
  ::1                ::1               UH        0         0 lo0      -      -   
  # netstat -i
  Name  Mtu   Network     Address            Ipkts Ierrs    Opkts Oerrs  Coll
  en1   1500  link#2      0.2.55.9a.10.3     162325     0    60252     0     0
  en1   1500  10.1        uataix6            162325     0    60252     0     0
  lo0   16896 link#1                          36891     0    36891     0     0
  lo0   16896 127         loopback            36891     0    36891     0     0
  lo0   16896 ::1                             36891     0    36891     0     0
  # host uataix6
  uataix6 is 10.1.1.148
  # host nosuch
  host: 0827-801 Host name nosuch does not exist.
  [1]
  # netstat -y
  netstat: Not a recognized flag: y
  Usage: netstat [-A] [-n] [-a] [-f inet | -f inet6] [-@ WparName]
         netstat [-n] -i [-I Interface] [-@ WparName]
         netstat [-n] -r [-f inet | -f inet6] [-@ WparName]
         netstat -v
         netstat {-s | -m | -D}
  [1]

One family of routes:

  # netstat -rnf inet6
  Routing tables
  Destination        Gateway           Flags   Refs     Use  If   Exp  Groups
  
  Route Tree for Protocol Family 24 (Internet v6):
  ::1                ::1               UH        0         0 lo0      -      -   
  # netstat -rnf inet | tail -1
  127/8              127.0.0.1         U         1      7504 lo0      -      -   

One interface, and what is not counted here:

  # netstat -I en1
  Name  Mtu   Network     Address            Ipkts Ierrs    Opkts Oerrs  Coll
  en1   1500  link#2      0.2.55.9a.10.3     162325     0    60252     0     0
  en1   1500  10.1        uataix6            162325     0    60252     0     0
  # netstat -v | head -4
  -------------------------------------------------------------
  ETHERNET STATISTICS (ent1) :
  Device Type: 10/100/1000 Base-TX PCI-X Adapter (14106902)
  Hardware Address: 00:02:55:9a:10:03
  # netstat -D
  netstat: -D: these statistics are not simulated.
  [1]
  # netstat -s
  netstat: -s: these statistics are not simulated.
  [1]

inetd listens for what its file said when it was last read:

  # netstat -an | grep '\.79 '; cp /etc/inetd.conf /tmp/was
  # echo 'finger\tstream\ttcp\tnowait\tnobody\t/usr/sbin/fingerd\tfingerd' >> /etc/inetd.conf
  # grep '^finger' /etc/services
  finger	79/tcp
  # netstat -an | grep '\.79 '; lssrc -t finger
  lssrc: The subserver finger is not known.
  [1]
  # refresh -s inetd; netstat -an | grep '\.79 '; lssrc -t finger
  0513-095 The request for subsystem refresh was completed successfully.
  tcp4       0      0  *.79                   *.*                    LISTEN
  Service       Command                  Description              Status 
   finger       /usr/sbin/fingerd        fingerd                  active
  # cp /tmp/was /etc/inetd.conf; netstat -an | grep '\.79 '; refresh -s inetd
  tcp4       0      0  *.79                   *.*                    LISTEN
  0513-095 The request for subsystem refresh was completed successfully.
  # netstat -an | grep '\.79 '
  [1]
