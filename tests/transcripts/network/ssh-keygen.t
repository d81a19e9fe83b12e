Source: OURS the words of OpenSSH 4.3, believed
Setup: installp -acgXYd /mnt/openssh all; touch /usr/lib/libcrypto.a

A pair, with a passphrase and without:

  # ssh-keygen
  Generating public/private rsa key pair.
  Enter file in which to save the key (/.ssh/id_rsa): 
  Enter passphrase (empty for no passphrase): {hidden: secret}
  Enter same passphrase again: {hidden: secre}
  Passphrases do not match.  Try again.
  Enter passphrase (empty for no passphrase): {hidden: secret}
  Enter same passphrase again: {hidden: secret}
  Your identification has been saved in /.ssh/id_rsa.
  Your public key has been saved in /.ssh/id_rsa.pub.
  The key fingerprint is:
  3f:55:fd:43:a3:be:a1:67:b7:c0:71:27:ea:4f:d4:44 root@uataix6
  # ssh-keygen -t dsa -b 1024 -C me -N '' -f /tmp/k; ls -l /tmp/k*
  Generating public/private dsa key pair.
  Your identification has been saved in /tmp/k.
  Your public key has been saved in /tmp/k.pub.
  The key fingerprint is:
  94:8a:3c:fd:8d:4a:c4:82:50:d2:1f:aa:7c:e9:32:d7 me
  -rw-------    1 root     system          611 Aug 09 11:08 /tmp/k
  -rw-r--r--    1 root     system          212 Aug 09 11:08 /tmp/k.pub
  # ssh-keygen -lf /tmp/k; ssh-keygen -yf /tmp/k | cut -c1-30; cut -c1-30 /tmp/k.pub
  1024 94:8a:3c:fd:8d:4a:c4:82:50:d2:1f:aa:7c:e9:32:d7 /tmp/k.pub
  ssh-dss AAAAB3NzaC1kc3MAAAABIw
  ssh-dss AAAAB3NzaC1kc3MAAAABIw
  # ssh-keygen -N '' -f /tmp/k
  Generating public/private rsa key pair.
  /tmp/k already exists.
  Overwrite (y/n)? n
  [1]

A host is forgotten:

  # print "wpar1,10.1.1.81 ssh-rsa AAAA\nwpar2 ssh-rsa AAAA" > /.ssh/known_hosts
  # ssh-keygen -R wpar1; cat /.ssh/known_hosts; ssh-keygen -R wpar1
  /.ssh/known_hosts updated.
  Original contents retained as /.ssh/known_hosts.old
  wpar2 ssh-rsa AAAA
  Host wpar1 not found in /.ssh/known_hosts
  [1]

Half of what is typed is wrong:

  # ssh-keygen -N abc -f /tmp/l
  Generating public/private rsa key pair.
  passphrase too short: have 3 bytes, need > 4
  [1]
  # ssh-keygen -t rsa1
  unknown key type rsa1
  [1]
  # ssh-keygen -b 100 -N '' -f /tmp/l
  ssh-keygen: Bits has bad value 100: 512 to 8192.
  [1]
  # ssh-keygen -lf /etc/motd; ssh-keygen -yf /etc/motd; ssh-keygen -lf /nosuch
  /etc/motd is not a public key file.
  /etc/motd is not a public key file.
  /nosuch: A file or directory in the path name does not exist.
  [1]
  # ssh-keygen -q -N '' -f /nosuch/k
  /nosuch/k: A file or directory in the path name does not exist.
  [1]
  # ssh-keygen -l -y
  Usage: ssh-keygen [-q] [-b Bits] [-t Type] [-N Passphrase] [-C Comment] [-f File]
         ssh-keygen -y [-f File]
         ssh-keygen -l [-f File]
         ssh-keygen -R Host [-f File]
  [1]
  # ssh-keygen -Z
  ssh-keygen: Not a recognized flag: Z
  Usage: ssh-keygen [-q] [-b Bits] [-t Type] [-N Passphrase] [-C Comment] [-f File]
         ssh-keygen -y [-f File]
         ssh-keygen -l [-f File]
         ssh-keygen -R Host [-f File]
  [1]
