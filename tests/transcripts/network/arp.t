Source: OURS the form is captured (ohai's samples)

Who was spoken with:

  # arp -an
    ? (10.1.1.1) at 0:4:96:1e:7a:20 [ethernet] stored in bucket 32
  
    ? (10.1.1.100) at 0:2:55:6f:31:c8 [ethernet] stored in bucket 131
  
  bucket:    0     contains:    0 entries
  There are 2 entries in the arp table.
  # arp -a
    gateway1 (10.1.1.1) at 0:4:96:1e:7a:20 [ethernet] stored in bucket 32
  
    nim02nim (10.1.1.100) at 0:2:55:6f:31:c8 [ethernet] stored in bucket 131
  
  bucket:    0     contains:    0 entries
  There are 2 entries in the arp table.
  # arp nim02nim; arp 10.1.1.1
    nim02nim (10.1.1.100) at 0:2:55:6f:31:c8 [ethernet] stored in bucket 131
    gateway1 (10.1.1.1) at 0:4:96:1e:7a:20 [ethernet] stored in bucket 32

Who was not, and what is not simulated:

  # arp nobody
  nobody (nobody) -- no entry
  [1]
  # arp -d nim02nim
  arp: Changing the arp table is not simulated.
  [1]
  # arp -s ether nim02nim 0:0:0:0:0:1
  arp: Changing the arp table is not simulated.
  [1]
  # arp
  Usage: arp [-n] -a
         arp HostName
         arp -s Type HostName HardwareAddress
         arp -d HostName
  [1]
