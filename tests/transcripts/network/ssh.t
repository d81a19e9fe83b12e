Source: OURS the words of OpenSSH 4.3, believed
Setup: print "10.1.1.81 wpar1\n10.1.1.47 wpar2" >> /etc/hosts; mkwpar -n wpar1; mkwpar -n wpar2; startwpar wpar1; installp -acgXYd /mnt/openssh all; syncwpar -A; touch /usr/lib/libcrypto.a; startsrc -s sshd; clogin wpar1 startsrc -s sshd

The host is accepted once; a password lets in, where there is one:

  # ssh wpar1
  The authenticity of host 'wpar1 (10.1.1.81)' can't be established.
  RSA key fingerprint is af:27:85:aa:6b:4d:1b:bf:2b:e4:69:63:ac:c6:ac:53.
  Are you sure you want to continue connecting (yes/no)? maybe
  Please type 'yes' or 'no': no
  Host key verification failed.
  [255]
  # ssh wpar1
  The authenticity of host 'wpar1 (10.1.1.81)' can't be established.
  RSA key fingerprint is af:27:85:aa:6b:4d:1b:bf:2b:e4:69:63:ac:c6:ac:53.
  Are you sure you want to continue connecting (yes/no)? yes
  Warning: Permanently added 'wpar1,10.1.1.81' (RSA) to the list of known hosts.
  root@wpar1's password: {hidden: one}
  Permission denied, please try again.
  root@wpar1's password: {hidden: two}
  Permission denied, please try again.
  root@wpar1's password: {hidden: three}
  Permission denied (publickey,password,keyboard-interactive).
  [255]

A key of one's own, and a command:

  # ssh-keygen -q -N '' -f /.ssh/id_rsa; mkdir -p /wpars/wpar1/.ssh
  # cp /.ssh/id_rsa.pub /wpars/wpar1/.ssh/authorized_keys; chmod 700 /wpars/wpar1/.ssh
  # ssh wpar1 'hostname; exit 3'
  wpar1
  [3]
  # ssh -o BatchMode=yes -q -n -T -x -v -t -l root -p 22 -i /.ssh/id_rsa wpar1 uname -n
  wpar1
  # ssh wpar1
  Last unsuccessful login: Thu Aug  9 11:08:00 EET 2007 on ssh from 10.1.1.148
  Last login: Tue Aug  7 14:16:24 EET 2007 on /dev/Global from uataix6
  *******************************************************************************
  *                                                                             *
  *                                                                             *
  *  Welcome to AIX Version 6.1!                                                *
  *                                                                             *
  *                                                                             *
  *  Please see the README file in /usr/lpp/bos for information pertinent to    *
  *  this release of the AIX Operating System.                                  *
  *                                                                             *
  *                                                                             *
  *******************************************************************************
  root@wpar1 AIX 6 Beta : / # tty; exit
  /dev/Global
  Connection to wpar1 closed.

Nobody is there, nobody listens, it is not known:

  # ssh wpar2
  ssh: connect to host wpar2 port 22: A remote host did not respond within the timeout period.
  [255]
  # clogin wpar1 stopsrc -s sshd; ssh wpar1
  0513-044 The sshd Subsystem was requested to stop.
  ssh: connect to host wpar1 port 22: A remote host refused an attempted connect operation.
  [255]
  # ssh nosuch
  ssh: nosuch: Hostname and service name not provided or found
  [255]
  # ssh 10.1.1.100
  ssh: connect to host 10.1.1.100 port 22: A remote host refused an attempted connect operation.
  [255]
  # ssh -p 2222 10.1.1.148
  ssh: connect to host 10.1.1.148 port 2222: A remote host refused an attempted connect operation.
  [255]

Half of what is typed is wrong:

  # ssh
  Usage: ssh [-nqtTxv] [-i IdentityFile] [-l LoginName] [-o Option]... [-p Port]
         [User@]Host [Command [Argument ...]]
  [1]
  # ssh -o BatchMode wpar1
  Usage: ssh [-nqtTxv] [-i IdentityFile] [-l LoginName] [-o Option]... [-p Port]
         [User@]Host [Command [Argument ...]]
  [1]
  # ssh -Z wpar1
  ssh: Not a recognized flag: Z
  Usage: ssh [-nqtTxv] [-i IdentityFile] [-l LoginName] [-o Option]... [-p Port]
         [User@]Host [Command [Argument ...]]
  [1]

Without openssl it cannot be loaded:

  # rm /usr/lib/libcrypto.a; ssh wpar1
  exec(): 0509-036 Cannot load program ssh because of the following errors:
  	0509-150   Dependent module libcrypto.a(libcrypto.so) could not be loaded.
  	0509-022 Cannot load module libcrypto.a(libcrypto.so).
  	0509-026 System error: A file or directory in the path name does not exist.
  [255]
