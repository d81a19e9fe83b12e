Lab: 08_application
After: lives
Checkpoint: ended
Caught by: gone

Logged out of it, which ends a shell and no WPAR.

  # clogin {{app}}
  # exit
