Source: OURS passwd's own words; that nothing is made before is ours, too

Root's password in a new one, asked for before anything is made:

  # mkwpar -P -n wpar1 | tail -1
  root's New password: {hidden: secret}
  Enter the new password again:{hidden: other}
  mkwpar: The two passwords are not the same; nothing was changed.
  # lswpar
  # mkwpar -P -n wpar1 > /dev/null
  root's New password: {hidden: }
  mkwpar: A password cannot be empty.
  [1]
  # mkwpar -P -n wpar1 > /dev/null
  root's New password: {hidden: secret}
  Enter the new password again:{hidden: secret}
  # startwpar wpar1 > /dev/null; clogin wpar1 -l root lssec -f /etc/security/passwd -s root -a password
  root password=1A7YMgYfEwckY
  # lssec -f /etc/security/passwd -s root -a password
  root password=Fb2tPzQeJ1xUs

Of one that runs, and of one that does not:

  # chwpar -P wpar1
  root's New password: {hidden: another}
  Enter the new password again:{hidden: another}
  # clogin wpar1 -l root lssec -f /etc/security/passwd -s root -a password
  root password=1AaEpvDOsv/zO
  # mkwpar -n wpar2 > /dev/null; chwpar -v -P -R shares_CPU=7 wpar2
  root's New password: {hidden: secret}
  Enter the new password again:{hidden: secret}
  Return Status = SUCCESS.
  # lswpar -qca shares_CPU wpar2; mount | grep wpar2
  7
  [1]
  # mount /wpars/wpar2; grep -p root: /wpars/wpar2/etc/security/passwd; umount /wpars/wpar2
  root:
  	password = 1A7YMgYfEwckY
  	lastupdate = 1186650480
  

What is typed wrongly changes nothing; none can be taken away, and an application has none:

  # chwpar -P -R shares_CPU=9 wpar2
  root's New password: {hidden: one}
  Enter the new password again:{hidden: two}
  chwpar: The two passwords are not the same; nothing was changed.
  [1]
  # lswpar -qca shares_CPU wpar2
  7
  # chwpar -K -P wpar2
  chwpar: The flag -P may not be used with the -K flag.
  [1]
  # wparexec -1 -n app -- /usr/bin/sleep 5 > /dev/null; chwpar -P app
  chwpar: Workload partition app is an application workload partition.
  [1]
  # chwpar -P nosuch
  chwpar: 0960-419 Could not find a workload partition called nosuch.
  [1]
  # su - guest -c 'chwpar -P wpar2'
  chwpar: Only root may run this command.
  [1]
