Lab: 08_application
After: lives
Checkpoint: ended
Caught by: no_alias

The address is missed on en1 and put back by hand.

  # stopwpar {{app}}
  # ifconfig en1 {{address}} netmask 255.255.252.0 alias
