Source: OURS messages recalled

Something to be run later, once, in the directory it was typed in:

  # cd /home; echo pwd | at 1130
  Job root.1186651800.a will be run at Thu Aug  9 11:30:00 EET 2007.
  # print 'date; exit 2' > /tmp/job; at -f /tmp/job now + 10 minutes
  Job root.1186651080.a will be run at Thu Aug  9 11:18:00 EET 2007.
  # at -q e -t 200708091215.30
  hostname
  ^D
  Job root.1186654530.e will be run at Thu Aug  9 12:15:30 EET 2007.
  # at -m noon tomorrow < /tmp/job
  Job root.1186740000.a will be run at Fri Aug 10 12:00:00 EET 2007.
  # at -l
  root.1186651080.a	Thu Aug  9 11:18:00 EET 2007
  root.1186651800.a	Thu Aug  9 11:30:00 EET 2007
  root.1186654530.e	Thu Aug  9 12:15:30 EET 2007
  root.1186740000.a	Fri Aug 10 12:00:00 EET 2007
  # at -l -q e
  root.1186654530.e	Thu Aug  9 12:15:30 EET 2007
  # atq
   Rank     Execution Date     Owner         Job                      Queue
    1st   Aug  9, 2007 11:18   root          root.1186651080.a        a
    2nd   Aug  9, 2007 11:30   root          root.1186651800.a        a
    3rd   Aug  9, 2007 12:15   root          root.1186654530.e        e
    4th   Aug 10, 2007 12:00   root          root.1186740000.a        a
  # atq -n; at -n root; at -n nobody
  4
  4
  0
  # at -l root.1186651800.a root.1.a
  at: There is no job root.1.a.
  root.1186651800.a	Thu Aug  9 11:30:00 EET 2007
  [1]
  # at -lv -qa root.1186651800.a | tail -3
  cd '/home'
  umask 022
  pwd

Taken back:

  # at -r root.1186740000.a
  at file: root.1186740000.a deleted
  # at -ri root.1186654530.e
  remove root.1186654530.e? n
  # atrm -i root.1186654530.e
  remove root.1186654530.e? n
  # at -r root.1.a
  at: There is no job root.1.a.
  [1]
  # atrm root.1.a
  atrm: There is no job root.1.a.
  [1]
  # atrm
  Usage: atrm [-f] [-i] [-a] [Job ...] [User ...]
  [1]

In order:

  # sleep 3600; grep -v '^$' /var/spool/mail/root | grep -v =
  From daemon Thu Aug  9 11:18:00 2007
  From: daemon
  To: root
  Subject: Output from at job root.1186651080.a, root@uataix6, exit status 2
  at environment:
  Begun on uataix6 at Thu Aug  9 11:18:00 2007:
  root.1186651080.a
  It wrote this:
  Thu Aug  9 11:18:00 EET 2007
  From daemon Thu Aug  9 11:30:00 2007
  From: daemon
  To: root
  Subject: Output from at job root.1186651800.a, root@uataix6, exit status 0
  at environment:
  Begun on uataix6 at Thu Aug  9 11:30:00 2007:
  root.1186651800.a
  It wrote this:
  /home
  # grep -c Failed /var/adm/cron/log
  1
  # atq; atq -c; at -l
   Rank     Execution Date     Owner         Job                      Queue
    1st   Aug  9, 2007 12:15   root          root.1186654530.e        e
   Rank     Execution Date     Owner         Job                      Queue
    1st   Aug  9, 2007 12:15   root          root.1186654530.e        e
  root.1186654530.e	Thu Aug  9 12:15:30 EET 2007
  # echo date | batch; sleep 1; tail -1 /var/spool/mail/root; atq -n
  Job root.1186654080.b will be run at Thu Aug  9 12:08:00 EET 2007.
  
  1

What at does not understand:

  # echo date | at
  Usage: at [-c | -k | -s] [-m] [-f File] [-q Queue] {-t Date | Time [Day] [Increment]}
         at -l [-v] [-o] [Job ... | -q Queue]
         at -n [User]
         at -r [-F] [-i] Job ...
         at -r [-F] [-i] -u User
  [1]
  # echo date | at 25
  at: 25 is not a time.
  [1]
  # echo date | at 12:60
  at: 12:60 is not a time.
  [1]
  # echo date | at noon yesterday
  at: noon yesterday is not a time.
  [1]
  # echo date | at feb 30
  at: feb 30 is not a time.
  [1]
  # echo date | at now + 5 eons
  at: now + 5 eons is not a time.
  [1]
  # echo date | at 8 08 08
  at: 8 08 08 is not a time.
  [1]
  # echo date | at -t 9
  at: 9 is not a time.
  [1]
  # echo date | at -t 200001010000
  at: Sat Jan  1 00:00:00 EET 2000 has gone by already.
  [1]
  # echo date | at -q cc now
  at: cc is not a queue of at.
  [1]
  # echo date | at -c now
  at: -c: a C shell is not simulated.
  [1]
  # at now < /dev/null
  at: There is nothing to be run.
  [1]
  # at -f /tmp/nosuch now
  at: /tmp/nosuch: A file or directory in the path name does not exist.
  [1]
  # at -lr
  Usage: at [-c | -k | -s] [-m] [-f File] [-q Queue] {-t Date | Time [Day] [Increment]}
         at -l [-v] [-o] [Job ... | -q Queue]
         at -n [User]
         at -r [-F] [-i] Job ...
         at -r [-F] [-i] -u User
  [1]
  # at -F -r root.9.a
  at: There is no job root.9.a.
  [1]

All of one's own, and of a user:

  # echo date | at 8am; echo date | at 2:30pm Friday; at -r -u root; echo date | at 2015 Jan 24; atrm -f root; atq
  Job root.1186725600.a will be run at Fri Aug 10 08:00:00 EET 2007.
  Job root.1186749000.a will be run at Fri Aug 10 14:30:00 EET 2007.
  at file: root.1186654530.e deleted
  at file: root.1186725600.a deleted
  at file: root.1186749000.a deleted
  Job root.1201198500.a will be run at Thu Jan 24 20:15:00 EET 2008.
  no files in queue.
  # echo date | at midnight; echo date | at 10am zulu next week; echo date | at 1230 next month; atrm -a
  Job root.1186696800.a will be run at Fri Aug 10 00:00:00 EET 2007.
  Job root.1187344800.a will be run at Fri Aug 17 12:00:00 EET 2007.
  Job root.1189333800.a will be run at Sun Sep  9 12:30:00 EET 2007.
  at file: root.1186696800.a deleted
  at file: root.1187344800.a deleted
  at file: root.1189333800.a deleted
  # print root > /var/adm/cron/at.deny; at -l
  at: You are not authorized to use the at command.
  [1]
