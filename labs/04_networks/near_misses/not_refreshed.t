Lab: 04_networks
After: two
Checkpoint: ports
Caught by: closed

The file was changed, and inetd was not told.

  # clogin {{second}} "sed '/^{{service}}/d' /etc/inetd.conf > /tmp/new; cp /tmp/new /etc/inetd.conf"
