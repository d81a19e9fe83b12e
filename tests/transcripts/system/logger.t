Source: OURS messages recalled

What is handed to syslogd comes into the files that /etc/syslog.conf names, if they are there:

  # echo 'local0.info /var/adm/local' >> /etc/syslog.conf; > /var/adm/local
  # logger -p local0.notice -t wpar_app wpar1 was started
  # logger -p local0.debug too little
  # print 'one\ntwo' | logger -p local0.err
  # print three > /tmp/f; logger -p local0.info -f /tmp/f
  # cut -c17- /var/adm/local
  uataix6 local0:notice wpar_app: wpar1 was started
  uataix6 local0:err root: one
  uataix6 local0:err root: two
  uataix6 local0:info root: three
  # logger -p local9.info lost
  logger: local9 is not the name of a facility.
  [1]
