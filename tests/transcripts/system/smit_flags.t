Source: OURS where smit is called with flags on a terminal that has no cursor to move

The flags are taken, and then there is no such screen:

  # smit -C -x -f -v -t -D nosuch
  smit: There is no screen nosuch here: not simulated.
  [1]
  # smitty -C -x -f -v -t -D nosuch
  smitty: There is no screen nosuch here: not simulated.
  [1]
  # smit -l /tmp/log -s /tmp/script nosuch; ls /tmp/log
  smit: There is no screen nosuch here: not simulated.
  ls: 0653-341 The file /tmp/log does not exist.
  [2]
  # smitty -l /tmp/log -s /tmp/script nosuch; ls /tmp/script
  smitty: There is no screen nosuch here: not simulated.
  ls: 0653-341 The file /tmp/script does not exist.
  [2]
  # smit -Q
  smit: Not a recognized flag: Q
  Usage: smit [-C | -x] [-f] [-l File] [-s File] [-v] [-t] [-D] [FastPath]
  [1]
