Source: OURS

  # stty -a
  speed 38400 baud; 24 rows; 80 columns;
  eucw 1:1:0:0, scrw 1:1:0:0:
  intr = ^C; quit = ^\; erase = ^H; kill = ^U; eof = ^D;
  eol = ^@; eol2 = ^@; start = ^Q; stop = ^S; susp = ^Z;
  dsusp = ^Y; reprint = ^R; discard = ^O; werase = ^W; lnext = ^V;
  -parenb -parodd cs8 -cstopb -hupcl cread -clocal -parext
  -ignbrk brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr icrnl -iuclc
  ixon ixany -ixoff imaxbel
  isig icanon -xcase echo echoe echok -echonl -noflsh -tostop echoctl -echoprt
  echoke -flusho -pending iexten opost -olcuc onlcr -ocrnl -onocr -onlret -ofill -ofdel
What is set is so for whatever reads at the terminal:
  # stty rows 30 cols 100; stty -a | head -1; tput cols
  speed 38400 baud; 30 rows; 100 columns;
  100
  # stty -echo; stty -a | grep echo; stty echo
  isig icanon -xcase -echo echoe echok -echonl -noflsh -tostop echoctl -echoprt
  echoke -flusho -pending iexten opost -olcuc onlcr -ocrnl -onocr -onlret -ofill -ofdel
  # stty -g
  echo:30:100
  # stty
  speed 38400 baud; -parity hupcl
  brkint -inpck -istrip icrnl ixany onlcr
  echo echoe echok
  # stty size; stty speed
  30 100
  38400
  # stty $(stty -g); stty rows 24 cols 80 size
  24 80

What is not a setting, or is not simulated:

  # stty nosuch
  stty: nosuch is not a setting of a terminal.
  [1]
  # stty raw
  stty: raw: this setting of terminals is not simulated.
  [1]
  # stty -icanon
  stty: -icanon: this setting of terminals is not simulated.
  [1]
  # stty rows
  Usage: stty [-a | -g] [Setting ...]
  [1]
  # stty rows 24 nosuch; stty -a | head -1
  stty: nosuch is not a setting of a terminal.
  speed 38400 baud; 24 rows; 80 columns;
  # stty size nosuch
  stty: nosuch is not a setting of a terminal.
  [1]
  # stty -a echo
  Usage: stty [-a | -g] [Setting ...]
  [1]
  # stty < /dev/null
  stty: Standard input is not a terminal.
  [1]
