Source: OURS that nothing holds before setkst is IBM's
Setup: mkuser op
Setup: mkwpar -n wpar1 -N interface=en1 address=10.1.1.81 netmask=255.255.252.0

An operator may start and stop WPARs. A role is made and given:

  # passwd op
  Changing password for "op"
  op's New password: {hidden: op1}
  Enter the new password again:{hidden: op1}
  # pwdadm -c op
  # mkrole authorizations=aix.wpar.system.start,aix.wpar.system.stop dfltmsg="WPAR operator" wparop
  # chuser roles=wparop op
  # lsrole wparop
  wparop authorizations=aix.wpar.system.start,aix.wpar.system.stop rolelist= groups= visibility=1 screens=* dfltmsg=WPAR operator msgcat= auth_mode=INVOKER id=1

Before setkst the kernel knows nothing of it:

  # su - op
  $ rolelist
  wparop
  $ rolelist -e
  rolelist: 1420-062 There is no active role set.
  [1]
  $ swrole wparop
  swrole: 1420-050 wparop is not a valid role.
  [1]
  $ exit
  [1]
  # setkst
  Successfully updated the Kernel Authorization Table.
  Successfully updated the Kernel Role Table.
  Successfully updated the Kernel Command Table.
  Successfully updated the Kernel Device Table.

Now he has it, once it is active:

  # su - op
  $ startwpar wpar1
  startwpar: Only root may run this command.
  [1]
  $ swrole wparop
  op's Password: {hidden: wrong}
  swrole: Authentication failed.
  [1]
  $ swrole wparop
  op's Password: {hidden: op1}
  $ rolelist -e; rolelist -a; id
  wparop          WPAR operator
  wparop          aix.wpar.system.start
                  aix.wpar.system.stop
  uid=203(op) gid=1(staff)
  $ startwpar wpar1
  Starting workload partition wpar1.
  Invalid Script File...
  Mounting all workload partition file systems.
  Loading workload partition.
  Exporting workload partition devices.
  Starting workload partition subsystem cor_wpar1.
  0513-059 The cor_wpar1 Subsystem has been started. Subsystem PID is 335484.
  Verifying workload partition startup.
  $ lswpar -qca name,state wpar1 2>&1; lswpar
  wpar1:A
  Name   State  Type  Hostname  Directory
  ---------------------------------------------
  wpar1  A      S     wpar1     /wpars/wpar1
  $ stopwpar wpar1
  Stopping workload partition wpar1.
  Stopping workload partition subsystem cor_wpar1.
  0513-044 The cor_wpar1 Subsystem was requested to stop.
  Advanced Accounting is not running.
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 1.
  /usr/sbin/stopwpar[155]: 601014 Terminated
  stopwpar: 0960-231 ATTENTION: /usr/lib/wpars/wparinstcmd failed with return code 143.
  Shutting down all workload partition processes.
  Unmounting all workload partition file systems.

… and nothing else:

  $ mkwpar -n other
  mkwpar: Only root may run this command.
  [1]
  $ rmwpar wpar1
  rmwpar: Only root may run this command.
  [1]
  $ rebootwpar wpar1
  rebootwpar: Only root may run this command.
  [1]
  $ clogin wpar1
  clogin: Only root may run this command.
  [1]
  $ ifconfig en1 10.1.1.9 alias
  ifconfig: en1: Operation not permitted.
  [1]
  $ umount /home
  umount: 0506-349 Cannot unmount /dev/hd1: Operation not permitted.
  [1]
  $ mkuser zoe
  ksh: mkuser: 0403-006 Execute permission denied.
  [126]
  $ setkst
  ksh: setkst: 0403-006 Execute permission denied.
  [126]
  $ cat /etc/security/passwd
  cat: 0652-050 Cannot open /etc/security/passwd.
  [2]
  $ swrole nosuch
  swrole: 1420-050 nosuch is not a valid role.
  [1]
  $ swrole isso
  swrole: The role isso was not given to you.
  [1]
  $ exit
  [1]
  $ startwpar wpar1
  startwpar: Only root may run this command.
  [1]
  $ exit
  [1]

Roles that are active at login; a role that asks nothing; a role in a role:

  # chrole auth_mode=NONE wparop; mkrole rolelist=wparop auth_mode=NONE boss; chuser roles=boss,wparop default_roles=boss op; setkst -q
  # su - op -c 'rolelist -e; rolelist; startwpar wpar1 | head -1; swrole ALL -c "rolelist -e"'
  boss
  boss
  wparop          WPAR operator
  Starting workload partition wpar1.
  boss
  wparop          WPAR operator
  # stopwpar wpar1 > /dev/null 2>&1
