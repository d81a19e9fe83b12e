Source: OURS of a .toc the lines that installp reads are known

Images come and go; installp goes by the .toc:

  # cp /mnt/openssh/openssh.license* /mnt/openssh/openssh.base* /tmp; inutoc /tmp; cat /tmp/.toc
  0 080911080007 2
  openssh.base.4.3.0.5301 4 R I openssh.base {
  openssh.base.client 4.3.0.5301 1 N U en_US Open Secure Shell Commands
  openssh.base.server 4.3.0.5301 1 N U en_US Open Secure Shell Server
  }
  openssh.license.4.3.0.5301 4 R I openssh.license {
  openssh.license 4.3.0.5301 1 N U en_US Open Secure Shell License
  }
  # rm /tmp/openssh.license*; inutoc /tmp; installp -Ld /tmp | cut -d: -f1-3
  openssh.base:openssh.base.client:4.3.0.5301
  openssh.base:openssh.base.server:4.3.0.5301

  # inutoc /nosuch
  inutoc: /nosuch is not a directory.
  [1]
  # inutoc
  # inutoc -x
  inutoc: Not a recognized flag: x
  Usage: inutoc [Directory]
  [1]
