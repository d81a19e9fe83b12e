Source: OURS

The daemon runs, and init begins it again when it has died:

  # cron
  cron: A cron daemon runs already: process 245988.
  [1]
  # kill -9 245988; ps -eo ppid,args | grep '/cron$'
        1 /usr/sbin/cron
  # tail -1 /var/adm/cron/log
  ! *** cron started ***   pid = 546984 Thu Aug  9 11:08:00 2007

Where init is not told to, nothing is run without it:

  # sed '/^cron:/d' /etc/inittab > /tmp/i; cp /tmp/i /etc/inittab
  # kill $(ps -eo pid,args | awk '/cron$/ {print $1}')
  # print '15 11 * * * date' | crontab; sleep 3600; tail -1 /var/adm/cron/log
  ! *** cron started ***   pid = 546984 Thu Aug  9 11:08:00 2007
  # cron; print date | at now; sleep 1; grep -c To: /var/spool/mail/root
  Job root.1186654080.a will be run at Thu Aug  9 12:08:00 EET 2007.
  1

A workload partition has one of its own:

  # mkwpar -s -n wpar1 > /dev/null
  # clogin wpar1 "print '20 12 * * * hostname' | crontab; crontab -l"
  20 12 * * * hostname
  # sleep 1800; clogin wpar1 grep -p wrote /var/spool/mail/root; grep -c wpar1 /var/adm/cron/log
  It wrote this:
  
  0
  [1]
  # clogin wpar1 tail -1 /var/adm/cron/log
  Cron Job with pid: 276988 Successful
  # stopwpar wpar1 > /dev/null 2>&1; sleep 86400; startwpar wpar1 > /dev/null 2>&1
  # clogin wpar1 "grep -c CMD /var/adm/cron/log; grep -c started /var/adm/cron/log; crontab -l"
  1
  2
  20 12 * * * hostname
