Source: OURS the form is captured (captures.md T40); the part of -d is recalled
Setup: mkwpar -s -n wpar1 -N address=10.1.1.81

An adapter, by its name or the interface's:

  # entstat -d en1 | sed /Elapsed/d
  -------------------------------------------------------------
  ETHERNET STATISTICS (en1) :
  Device Type: 10/100/1000 Base-TX PCI-X Adapter (14106902)
  Hardware Address: 00:02:55:9a:10:03
  
  Transmit Statistics:                          Receive Statistics:
  --------------------                          -------------------
  Packets: 60252                                Packets: 162325
  Bytes: 0                                      Bytes: 0
  Interrupts: 0                                 Interrupts: 0
  Transmit Errors: 0                            Receive Errors: 0
  Packets Dropped: 0                            Packets Dropped: 0
                                                Bad Packets: 0
  
  Max Packets on S/W Transmit Queue: 0
  S/W Transmit Queue Overflow: 0
  Current S/W+H/W Transmit Queue Length: 0
  
  Broadcast Packets: 0                          Broadcast Packets: 0
  Multicast Packets: 0                          Multicast Packets: 0
  No Carrier Sense: 0                           CRC Errors: 0
  DMA Underrun: 0                               DMA Overrun: 0
  Lost CTS Errors: 0                            Alignment Errors: 0
  Max Collision Errors: 0                       No Resource Errors: 0
  Late Collision Errors: 0                      Receive Collision Errors: 0
  Deferred: 0                                   Packet Too Short Errors: 0
  SQE Test: 0                                   Packet Too Long Errors: 0
  Timeout Errors: 0                             Packets Discarded by Adapter: 0
  Single Collision Count: 0                     Receiver Start Count: 0
  Multiple Collision Count: 0
  Current HW Transmit Queue Length: 0
  
  General Statistics:
  -------------------
  No mbuf Errors: 0
  Adapter Reset Count: 0
  Adapter Data Rate: 2000
  Driver Flags: Up Broadcast Running
  	Simplex 64BitSupport
  
  10/100/1000 Base-TX PCI-X Adapter (14106902) Specific Statistics:
  ----------------------------------------------------------------
  Link Status: Up
  Media Speed Selected: Auto negotiation
  Media Speed Running: 1000 Mbps Full Duplex
  # entstat ent1 | grep 'Hardware Address'
  Hardware Address: 00:02:55:9a:10:03

What is not one:

  # entstat lo0
  
  
  entstat: 0909-002 Unable to open device lo0, errno = 2
  [1]
  # entstat -r en1
  entstat: -r: these statistics are not simulated.
  [1]
  # su guest -c 'entstat en1'
  
  
  entstat: 0909-002 Unable to open device en1, errno = 13
  [1]
  # clogin wpar1 entstat en1
  
  
  entstat: 0909-002 Unable to open device en1, errno = 2
  [1]
  # entstat -t ent1
  entstat: -t: these statistics are not simulated.
  [1]
