Lab: 04_networks

Checkpoint: again

  # mkwpar -n {{first}} -N interface=en1 address={{one}} netmask=255.255.252.0 -M directory=/home size=256M
  # startwpar {{first}}

Checkpoint: named

  # echo '{{one}} {{first}}' >> /etc/hosts
  # echo '{{two}} {{host}}' >> /etc/hosts
  # mkwpar -n {{second}} -h {{host}} -r -N interface=en1 address={{two}} netmask=255.255.252.0
  # startwpar {{second}}

Checkpoint: two

  # chwpar -N interface=en1 address={{three}} netmask=255.255.252.0 {{first}}
  # ping -c 1 {{three}} > /tmp/reached
  # clogin {{first}} 'ifconfig en1 > /home/mine'

Checkpoint: ports

  # clogin {{second}}
  root@{{host}} AIX 6 Beta : / # sed '/^{{service}}/d' /etc/inetd.conf > /tmp/new
  root@{{host}} AIX 6 Beta : / # cp /tmp/new /etc/inetd.conf
  root@{{host}} AIX 6 Beta : / # refresh -s inetd
  root@{{host}} AIX 6 Beta : / # exit

Checkpoint: taken

  # stopwpar -F {{second}}
  # ping -c 1 {{two}} > /tmp/silent || cat /tmp/silent
  # ifconfig en1 {{two}} netmask 255.255.252.0 alias
  # startwpar {{second}} 2> /tmp/refused || cat /tmp/refused
  # ping -c 1 {{two}} > /tmp/answers

Checkpoint: moved

  # chwpar -N interface=en1 address={{four}} netmask=255.255.252.0 {{second}}
  # chwpar -K -N address={{two}} {{second}}
  # startwpar {{second}}
  # sed '/{{host}}/s/.*/{{four}} {{host}}/' /etc/hosts > /tmp/hosts
  # cp /tmp/hosts /etc/hosts
  # chwpar -i -I rtdest={{net}} rtgateway=10.1.1.1 {{second}}
