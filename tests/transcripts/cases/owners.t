Source: OURS ../shared/cases/F18: owners and modes that hardening checks ask for

In the global environment:

  # ls -l /etc/passwd /etc/group /var/adm/wtmp | awk '{print $1, $3, $4, $NF}'
  -rw-r--r-- root security /etc/group
  -rw-r--r-- root security /etc/passwd
  -rw-rw-r-- adm adm /var/adm/wtmp
  # ls -ld /var/adm /var/adm/wpars /var/spool/cron/crontabs | awk '{print $1, $3, $4, $NF}'
  drwxrwxr-x root adm /var/adm
  drwx------ root system /var/adm/wpars
  drwxrwx--- bin cron /var/spool/cron/crontabs
  # ls -l /etc/security/audit | awk 'NR > 1 {print $1, $3, $4, $NF}'
  -rw-r----- root audit bincmds
  -rw-r----- root audit config
  -rw-r----- root audit events
  -rw-r----- root audit hosts
  -rw-r----- root audit objects
  -rw-r----- root audit streamcmds

The same in a WPAR, which has no WPARs:

  # mkwpar -n wpar1 -s > /dev/null; cd /wpars/wpar1; ls -l etc/passwd etc/group var/adm/wtmp | awk '{print $1, $3, $4, $NF}'
  -rw-r--r-- root security etc/group
  -rw-r--r-- root security etc/passwd
  -rw-rw-r-- adm adm var/adm/wtmp
  # ls -ld var/adm var/adm/wpars var/spool/cron/crontabs | awk '{print $1, $3, $4, $NF}'
  ls: 0653-341 The file var/adm/wpars does not exist.
  drwxrwxr-x root adm var/adm
  drwxrwx--- bin cron var/spool/cron/crontabs
