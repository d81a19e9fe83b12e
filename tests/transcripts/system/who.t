Source: OURS

What it shows:

  # who
  root        pts/0       Aug 09 11:08
  # who am i
  root        pts/0       Aug 09 11:08
  # who -q
  root   Total users: 1
  # tty
  /dev/pts/0
  # who -r
     .        run-level 2 Aug 02 08:03       2    0    S
  # who -b
     .        system boot Aug 02 08:03
  # w
    11:08AM   up 7 days,   3:04,  1 user,   load average: 0.00, 0.00, 0.00
  User     tty          login@       idle      JCPU      PCPU what
  root     pts/0        11:08AM          0         0         0 -ksh
  # uptime
    11:08AM   up 7 days,   3:04,  1 user,   load average: 0.00, 0.00, 0.00

Of a file, and with the other flags:

  # who /var/adm/wtmp | tail -2
  root        pts/0       Aug 09 11:08
  # who -a /var/adm/wtmp
     .        system boot Aug 02 08:03
  root        + pts/0     Aug 09 11:08   .      623490
  # who -d /var/adm/wtmp; who -b /var/adm/wtmp; who -q /var/adm/wtmp
     .        system boot Aug 02 08:03
  root   Total users: 1
  # who /etc/security/failedlogin | tail -200 | awk '{print $6}' | uniq -c
     1 (10.1.1.100)
  # who /etc/security/failedlogin
  root        pts/0       Aug 01 08:00     (10.1.1.100)
  # who -a
     .        system boot Aug 02 08:03
     .        run-level 2 Aug 02 08:03       2    0    S
  LOGIN       - vty0      Aug 02 08:04   .      221404
  root        + pts/0     Aug 09 11:08   .      623490
  # who -l
  LOGIN       vty0        Aug 02 08:04
  # who -Tu; who -w; who -i; who -s; who -A; who -t; who -p; who -d
  root        + pts/0     Aug 09 11:08   .      623490
  root        + pts/0     Aug 09 11:08
  root        pts/0       Aug 09 11:08   .      623490
  root        pts/0       Aug 09 11:08
  # who -HT
  Name          Line      Time             Hostname
  root        + pts/0     Aug 09 11:08
  # who /nosuch
  who: /nosuch: A file or directory in the path name does not exist.
  [1]
  # who a b c
  Usage: who [-a | -b -d -i -l -m -p -q -r -s -t -u -w -A -H -T] [File]
         who am {i | I}
  [1]
