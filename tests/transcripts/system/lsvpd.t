Source: OURS the form is captured (FusionInventory's samples)
Setup: mkwpar -s -n wpar1 -N address=10.1.1.81

The system, and a part:

  # lsvpd | head -22
  *VC 5.0
  *TM IBM,7038-6M2
  *SE IBM,01650273A
  *OS AIX 6.0.0.0
  *FC ????????
  *DS System VPD
  *RT VSYS
  *FG XXSV
  *SE 650273A
  *TM 7038-6M2
  *VK RS6K
  *YL U7038.6M2.650273A
  *FC ????????
  *DS Memory DIMM
  *RT VINI
  *FG XXMS
  *SN YH10MS4A1102
  *PN 00P5773
  *FN 00P5773
  *SZ 1024
  *VK RS6K
  *YL U0.1-P1-C1
  # lsvpd | sed -n '/AX hdisk0/,/YL/p'
  *AX hdisk0
  *PL 1Z-08-00-8,0
  *MF IBM
  *TM IC35L073UCDY10-0
  *FN 00P3831
  *RL 53323847
  *SN E3V0R5W7
  *EC H12094
  *PN 00P2677
  *YL U0.1-P2/Z1-A8

Inside a workload partition:

  # clogin wpar1 lsvpd
  lsvpd: A workload partition has no hardware of its own.
  [1]
