Source: OURS what it draws is shown by tests/commands/test_topas.py
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0 -R shares_CPU=20
Setup: mkwpar -n wpar2 -N interface=en1 address=10.1.1.47 netmask=255.255.252.0 -R shares_CPU=5
Setup: startwpar wpar1

Where there is no screen, or the words do not fit, nothing is drawn:

  # topas | cat
  topas: A terminal with a cursor that can be moved is needed.
  # TERM=dumb topas
  topas: A terminal with a cursor that can be moved is needed.
  [1]
  # topas -@ nosuch
  topas: nosuch is no workload partition that is active.
  [1]
  # topas -i 0
  Usage: topas [-d Disks] [-i Interval] [-n Interfaces] [-p Processes] [-w Classes] [-U User]
         [-C | -D | -L | -P] [-@ [WparName]]
  [1]
  # topas -n x
  Usage: topas [-d Disks] [-i Interval] [-n Interfaces] [-p Processes] [-w Classes] [-U User]
         [-C | -D | -L | -P] [-@ [WparName]]
  [1]
  # topas -C -P
  Usage: topas [-d Disks] [-i Interval] [-n Interfaces] [-p Processes] [-w Classes] [-U User]
         [-C | -D | -L | -P] [-@ [WparName]]
  [1]
  # topas -y
  topas: Not a recognized flag: y
  Usage: topas [-d Disks] [-i Interval] [-n Interfaces] [-p Processes] [-w Classes] [-U User]
         [-C | -D | -L | -P] [-@ [WparName]]
  [1]
  # clogin wpar1 topas -@
  topas: -@ can be used in the global environment only, not in a workload partition.
  [1]
