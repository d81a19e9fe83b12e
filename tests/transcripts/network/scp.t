Source: OURS the words of OpenSSH 4.3, believed
Setup: print "10.1.1.81 wpar1" >> /etc/hosts; mkwpar -n wpar1; startwpar wpar1; installp -acgXYd /mnt/openssh all; syncwpar -A; touch /usr/lib/libcrypto.a; clogin wpar1 startsrc -s sshd; mkdir -p /wpars/wpar1/.ssh; chmod 700 /wpars/wpar1/.ssh; ssh-keygen -q -N '' -f /.ssh/id_rsa; cp /.ssh/id_rsa.pub /wpars/wpar1/.ssh/authorized_keys

There and back:

  # scp -o StrictHostKeyChecking=no /etc/motd wpar1:/tmp/m
  Warning: Permanently added 'wpar1,10.1.1.81' (RSA) to the list of known hosts.
  motd                                     100%     880     0.9KB/s   00:00
  # scp -q wpar1:/tmp/m /tmp; cmp /tmp/m /etc/motd

Directories:

  # mkdir -p /tmp/d/e; print one > /tmp/d/e/f; print two > /tmp/d/g
  # scp -r /tmp/d wpar1:/tmp
  f                                        100%       4     0.0KB/s   00:00
  g                                        100%       4     0.0KB/s   00:00
  # scp -qr wpar1:/tmp/d /tmp/copy; find /tmp/copy
  /tmp/copy
  /tmp/copy/e
  /tmp/copy/e/f
  /tmp/copy/g
  # scp /tmp/d wpar1:/tmp
  scp: /tmp/d: not a regular file
  [1]

Half of what is typed is wrong:

  # scp /etc/motd
  Usage: scp [-pqrv] [-i IdentityFile] [-o Option]... [-P Port]
         [[User@]Host1:]File1 ... [[User@]Host2:]File2
  [1]
  # scp /nosuch wpar1:/tmp
  scp: /nosuch: A file or directory in the path name does not exist.
  [1]
  # scp -pqv -i /.ssh/id_rsa -P 2222 /etc/motd wpar1:/tmp
  scp: connect to host wpar1 port 2222: A remote host refused an attempted connect operation.
  [255]
