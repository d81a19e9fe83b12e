Lab: 08_application
After: lives
Checkpoint: ended
Caught by: gone

rmwpar refuses what is active.

  # rmwpar {{app}}
