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
