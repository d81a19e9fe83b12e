Source: OURS the warning is the paper's; the form is lsof's
Setup: mkwpar -s -n wpar1 > /dev/null

Who listens, here and in a partition, by protocol and port:

  # lsof -i tcp:22
  lsof: WARNING: compiled for AIX version 5.3.0.0; this is 6.0.0.0.
  [1]
  # lsof -i tcp:smtp
  lsof: WARNING: compiled for AIX version 5.3.0.0; this is 6.0.0.0.
  COMMAND      PID     USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME
  sendmail  159826     root    3u  IPv4 0xf10007000441d3b0      0t0  TCP *:25 (LISTEN)
  sendmail  594242     root    3u  IPv4 0xf1000700051f27b0      0t0  TCP *:25 (LISTEN)
  # lsof -i udp:syslog 2>/dev/null
  COMMAND      PID     USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME
  syslogd   139334     root    3u  IPv4 0xf10007000dc897b0      0t0  UDP *:514
  syslogd   670748     root    3u  IPv4 0xf10007000eff3fb0      0t0  UDP *:514
  # clogin wpar1 -l root lsof -i :25 2>/dev/null | awk '{print $1, $8}'
  COMMAND NODE
  sendmail TCP
  # lsof -i 2>/dev/null | awk '{print $1, $8}' | sort | uniq -c | head -4
     1 COMMAND NODE
    14 inetd TCP
     8 inetd UDP
     1 nfsd TCP
  # lsof
  lsof: WARNING: compiled for AIX version 5.3.0.0; this is 6.0.0.0.
  lsof: Only -i [Protocol][:Port] is simulated.
  [1]
  # lsof /etc/motd
  Usage: lsof -i [[Protocol][:Port]]
  [1]
