Source: OURS

What it shows:

  # id
  uid=0(root) gid=0(system) groups=2(bin),3(sys),7(security),8(cron),10(audit),11(lp)
  # id -un; id -u; id -gn; id -G
  root
  0
  system
  0 2 3 7 8 10 11
  # id bin
  uid=2(bin) gid=2(bin) groups=3(sys),4(adm)
  # id nosuch
  id: User not found in /etc/passwd file
  [1]
  # whoami; logname
  root
  root
