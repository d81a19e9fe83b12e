Source: OURS the form of syslogd's lines is recalled
Setup: mkwpar -s -n wpar1
Setup: mkuser jhon

Nothing is kept before /etc/syslog.conf says where, and the file is there:

  # logger hello
  # print '*.debug;mail.none\t/tmp/all.log\nlocal0,mail.err\t/tmp/few.log' >> /etc/syslog.conf; refresh -s syslogd
  0513-095 The request for subsystem refresh was completed successfully.
  # touch /tmp/all.log; logger hello; logger -t backup -p local0.error it failed
  # touch /tmp/few.log; logger -p local0.warn no; logger -p mail.crit yes; print 'a\n\nb' | logger -i -p user.debug | sed 's/\[.*\]//'
  # cat /tmp/few.log; sed 's/\[[0-9]*\]/[pid]/' /tmp/all.log
  Aug  9 11:08:00 uataix6 mail:crit root: yes
  Aug  9 11:08:00 uataix6 user:notice root: hello
  Aug  9 11:08:00 uataix6 local0:err backup: it failed
  Aug  9 11:08:00 uataix6 local0:warning root: no
  Aug  9 11:08:00 uataix6 user:debug root[pid]: a
  Aug  9 11:08:00 uataix6 user:debug root[pid]: b
  # print 'from a file' > /tmp/f; logger -f /tmp/f; tail -1 /tmp/all.log
  Aug  9 11:08:00 uataix6 user:notice root: from a file
  # su jhon -c 'logger from jhon'; tail -1 /tmp/all.log
  Aug  9 11:08:00 uataix6 user:notice jhon: from jhon

A WPAR has a syslogd of its own:

  # clogin wpar1 -l root "print '*.info /tmp/w' >> /etc/syslog.conf; touch /tmp/w; logger hi; cat /tmp/w"
  Aug  9 11:08:00 wpar1 user:notice root: hi
  # grep -c hi /tmp/all.log
  0
  [1]
  # stopsrc -s syslogd; logger lost; tail -1 /tmp/all.log
  0513-044 The syslogd Subsystem was requested to stop.
  Aug  9 11:08:00 uataix6 user:notice jhon: from jhon

To terminals:

  # startsrc -s syslogd > /dev/null; print '*.emerg *' >> /etc/syslog.conf; logger -p kern.panic The end
  Aug  9 11:08:00 uataix6 kern:emerg root: The end

What it does not know:

  # logger -p nosuch.err x
  logger: nosuch.err is not a priority that syslogd knows.
  [1]
  # logger -p user.loud x
  logger: user.loud is not a priority that syslogd knows.
  [1]
  # logger -f /nosuch
  logger: /nosuch: A file or directory in the path name does not exist.
  [1]
  # logger -z
  logger: Not a recognized flag: z
  Usage: logger [-f File] [-i] [-p Priority] [-t Tag] [Message ...]
  [1]
