Lab: 04_networks
After: two
Checkpoint: ports
Caught by: spared

It was changed outside first, before it was clear where one was.

  # sed '/^{{service}}/d' /etc/inetd.conf > /tmp/new
  # cp /tmp/new /etc/inetd.conf
  # cp /tmp/new /wpars/{{second}}/etc/inetd.conf
  # refresh -s inetd
  # clogin {{second}} refresh -s inetd
