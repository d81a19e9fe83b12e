Lab: 01_first_wpar
After: stopped
Checkpoint: stopped
Caught by: no_alias

The address is missed on en1 and put back by hand.

  # ifconfig en1 {{address}} netmask 255.255.252.0 alias
