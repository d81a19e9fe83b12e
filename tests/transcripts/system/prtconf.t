Source: OURS the lines the paper shows are as there

What it shows:

  # prtconf | head -20
  System Model: IBM,7038-6M2
  Machine Serial Number: 650273A
  Processor Type: PowerPC_POWER4
  Number Of Processors: 1
  Processor Clock Speed: 1452 MHz
  CPU Type: 64-bit
  Kernel Type: 64-bit
  LPAR Info: 1 uataix6
  Memory Size: 4096 MB
  Good Memory Size: 4096 MB
  Platform Firmware level: 3K041029
  Firmware Version: IBM,3K041029
  Console Login: enable
  Auto Restart: true
  Full Core: false
   
  Network Information
  	Host Name: uataix6
  	IP Address: 10.1.1.148
  	Sub Netmask: 255.255.252.0
  # prtconf -m; prtconf -k; prtconf -s; prtconf -c
  Memory Size: 4096 MB
  Kernel Type: 64-bit
  Processor Clock Speed: 1452 MHz
  CPU Type: 64-bit
  # prtconf -L
  LPAR Info: 1 uataix6
  # prtconf -y
  prtconf: Not a recognized flag: y
  Usage: prtconf [-c] [-k] [-L] [-m] [-s] [-v]
  [1]
