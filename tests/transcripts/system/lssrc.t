Source: CAPTURED layout

What it shows:

  # lssrc -s inetd
  # lssrc -g tcpip
  # lssrc -a | head -4
  # lssrc -s nosuch
  # lssrc -g nosuch
  # lssrc
