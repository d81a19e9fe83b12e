Source: OURS what a shutdown does is in tests/shell/live/test_power.py

Messages without a shutdown:

  # shutdown -Fk
  SHUTDOWN PROGRAM
  Thu Aug  9 11:08:00 EET 2007
  # shutdown soon
  shutdown: soon is not a time: +Minutes, hh:mm or now.
  [1]
  # shutdown -t
  shutdown: The flag -t is not simulated.
  [1]

Run levels:

  # init
  Usage: init {0-9 | S | s | M | m | Q | q}
  [1]
  # telinit 10
  telinit: 10 is not a run level.
  [1]
  # telinit q; who -r
     .        run-level 2 Aug 02 08:03       2    0    S

A log of fixed size:

  # print Configuring | alog -t boot
  Configuring
  # print quietly | alog -q -t boot; alog -t boot -o
  Configuring
  quietly
  # alog -L
  boot
  bosinst
  console
  nim
  # alog
  Usage: alog {-f File | -t LogType} [-o] [-q]
         alog -L
  [1]

In a workload partition they end that, and who is logged in with it:

  # mkwpar -s -n wpar1 > /dev/null; clogin wpar1 -l root halt > /dev/null 2>&1; print $?
  137
  # lswpar -qca name,state
  wpar1:D
  # startwpar wpar1 > /dev/null; clogin wpar1 -l root reboot > /dev/null 2>&1
  [137]
  # lswpar -qca name,state
  wpar1:A

What is refused:

  # halt -x
  halt: Not a recognized flag: x
  Usage: halt [-l] [-n] [-p] [-q] [-y]
  [1]
  # reboot -t 01010000
  reboot: The flag -t is not simulated.
  [1]
  # print nobody | wall -x
  wall: Not a recognized flag: x
  Usage: wall [Message ...]
  [1]
