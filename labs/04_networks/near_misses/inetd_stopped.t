Lab: 04_networks
After: two
Checkpoint: ports
Caught by: closed

Without inetd nothing is served at all.

  # clogin {{second}} stopsrc -s inetd
