Source: OURS messages 0481 captured and recalled

The crontab that root came with, and a new one, from a file or typed:

  # crontab -l
  # minute hour day month weekday command
  #0 3 * * * /usr/sbin/skulker
  #45 2 * * 0 /usr/lib/spell/compress
  0 11 * * * /usr/bin/errclear -d S,O 30
  0 12 * * * /usr/bin/errclear -d H 90
  # print '30 11 * * * echo half past' > /tmp/mine; crontab /tmp/mine; crontab -l
  30 11 * * * echo half past
  # crontab -v
  Submission time: Thu Aug  9 11:08:00 EET 2007
  # print '0 12 1,15 * 1-5 cat%one%two 100\\%' | crontab -
  # crontab -l root
  0 12 1,15 * 1-5 cat%one%two 100\%
  # crontab
  0 3 * * * /usr/sbin/skulker
  ^D
  # crontab -l
  0 3 * * * /usr/sbin/skulker

What is no crontab is not taken:

  # print '*/5 * * * * date\n0 24 * * * date\nhello' > /tmp/bad; crontab /tmp/bad
  */5 * * * * date
  0481-079 Reached a symbol that is not expected.
  0 24 * * * date
  crontab: A number in line 2 is out of bounds.
  hello
  0481-079 Reached a symbol that is not expected.
  [1]
  # crontab -l
  0 3 * * * /usr/sbin/skulker
  # crontab /tmp/nosuch
  crontab: /tmp/nosuch: A file or directory in the path name does not exist.
  [1]
  # crontab -lr
  Usage: crontab [-e [UserName] | -l [UserName] | -r [UserName] | -v [UserName] | File]
  [1]
  # crontab -l nobody1
  crontab: There is no user nobody1.
  [1]

Editing, with any editor:

  # print 'print "45 11 * * * hostname" >> $1' > /tmp/editor; chmod +x /tmp/editor
  # EDITOR=/tmp/editor crontab -e; crontab -l; ls /tmp/crontab*
  0 3 * * * /usr/sbin/skulker
  45 11 * * * hostname
  ls: 0653-341 The file /tmp/crontab* does not exist.
  [2]
  # EDITOR=/tmp/nosuch crontab -e
  crontab: The editor /tmp/nosuch cannot be run: A file or directory in the path name does not exist.
  [1]
  # EDITOR=false crontab -e
  [255]
  # ls -l /var/spool/cron/crontabs/root | cut -c1-36
  -rw-------    1 root     cron       

Nobody waits, but while the clock goes on for an hour the job is run, and root has mail:

  # sleep 3600
  # tail -2 /var/adm/cron/log
  root      : CMD ( hostname ) : PID ( 659510 ) : Thu Aug  9 11:45:00 2007
  Cron Job with pid: 659510 Successful
  # cat /var/spool/mail/root
  From daemon Thu Aug  9 11:45:00 2007
  From: daemon
  To: root
  Subject: Output from cron job hostname, root@uataix6, exit status 0
  
  cron environment:
  HOME=/
  LOGNAME=root
  PATH=/usr/bin:/etc:/usr/sbin:/usr/ucb:/usr/bin/X11:/sbin:/usr/java5/jre/bin:/usr/java5/bin
  SHELL=/usr/bin/sh
  
  Begun on uataix6 at Thu Aug  9 11:45:00 2007:
  hostname
  
  It wrote this:
  
  uataix6
  

Removed, nothing is run any more:

  # crontab -r; crontab -l
  crontab: 0481-103 Cannot open a file in the /var/spool/cron/crontabs directory.
  A file or directory in the path name does not exist.
  [1]
  # crontab -r
  crontab: 0481-103 Cannot open a file in the /var/spool/cron/crontabs directory.
  A file or directory in the path name does not exist.
  [1]
  # crontab -v
  crontab: 0481-103 Cannot open a file in the /var/spool/cron/crontabs directory.
  A file or directory in the path name does not exist.
  [1]

Who may, /var/adm/cron/cron.allow says, or cron.deny:

  # print nobody > /var/adm/cron/cron.allow; crontab -l
  crontab: 0481-109 You are not authorized to use the cron command.
  [1]
  # print root > /var/adm/cron/cron.allow; print '1 1 1 1 1 date' | crontab; crontab -l
  1 1 1 1 1 date
  # rm /var/adm/cron/cron.allow; print root > /var/adm/cron/cron.deny; crontab -r
  crontab: 0481-109 You are not authorized to use the cron command.
  [1]
