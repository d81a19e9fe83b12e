Source: CAPTURED messages 0513

Stopping and starting a subsystem:

  # stopsrc -s inetd
  # lssrc -s inetd
  # startsrc -s inetd
  # lssrc -s inetd

Once more:

  # startsrc -s inetd
  # refresh -s inetd
  # stopsrc -s nosuch
  # startsrc -s nosuch
  # startsrc
  # stopsrc -s inetd; stopsrc -s inetd
